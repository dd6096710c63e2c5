import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'
import { recordFilm } from '../../apps/recordFilm.js'
import { waveFile } from '../../apps/waveFile.js'

const events = [
  'play',
  'pause',
  'ended',
  'timeupdate',
  'waiting',
  'error',
  'progress',
  'loadedmetadata',
  'seekcomplete',
  'enterpictureinpicture',
  'leavepictureinpicture',
  'controlstoggle',
]

const page = componentPage({
  data: {
    src: '/sounds/long.wav',
    isMuted: true,
    fit: 'contain',
    isThere: true,
    list: [],
    hasDanmu: false,
  },
  wxml: `
    <video wx:if="{{isThere}}" id="film" src="{{src}}" muted="{{isMuted}}" object-fit="{{fit}}" poster="/images/poster.svg"
      show-mute-btn danmu-btn danmu-list="{{list}}" enable-danmu="{{hasDanmu}}"
      ${events.map((event) => `bind${event}="record"`).join(' ')}>
      <view id="above">above</view>
    </video>
    <video id="plain" controls="{{false}}" poster="/images/poster.svg" loop autoplay muted initial-time="1"
      src="../../sounds/short.wav" bindtimeupdate="record" bindfullscreenchange="record"/>`,
  wxss: '#plain { width: 100px; height: 40px }',
  js: `
    async command(name, ...args) {
      const context = await new Promise((resolve) => {
        wx.createSelectorQuery().select('#film').context(({ context }) => resolve(context)).exec()
      })
      context[name](...args)
    },
    made(id, name, ...args) {
      wx.createVideoContext(id)[name](...args)
    },`,
  files: { 'sounds/long.wav': waveFile(20), 'sounds/short.wav': waveFile(2) },
})

interface Methods {
  command(name: string, ...args: unknown[]): Promise<void>
}
const command = (name: string, ...args: unknown[]) =>
  page.handle.inShellPage(
    (methods, given, more) => (methods as unknown as Methods).command(given, ...more),
    name,
    args,
  )

const state = (selector: string) =>
  page.on(`${selector} video`, (element) => {
    const { paused, currentTime, loop, muted, poster, playbackRate } = element as HTMLVideoElement
    const controls = element.parentElement!.querySelector('wx-video-bar')!.checkVisibility()
    return { paused, currentTime, controls, loop, muted, poster, playbackRate }
  })

/** Waits for an event of the first film and gives its detail. */
const event = async (wanted: string) => {
  const found = await page.handle.waitFor(`"${wanted}"`, async () =>
    (await page.seen()).find(({ type, id }) => type === wanted && id === 'film'),
  )
  return found.detail
}

test('is 300 × 225, with what lies above it', async () => {
  expect(await page.size('#film')).toEqual({ width: 300, height: 225 })
  expect(await page.size('#film video')).toEqual({ width: 300, height: 225 })
  expect(await page.size('#plain video')).toEqual({ width: 100, height: 40 })
  const isAbove = await page.on('#above', (element) => {
    const { left, top } = element.getBoundingClientRect()
    const root = element.getRootNode() as ShadowRoot
    return root.elementFromPoint(left + 1, top + 1) === element
  })
  expect(isAbove).toBe(true)
})

test('does what its properties say', async () => {
  expect(await state('#film')).toMatchObject({ controls: true, loop: false, muted: true })
  expect((await state('#film')).poster).toMatch(/\/images\/poster\.svg$/)
  expect(await state('#plain')).toMatchObject({ controls: false, loop: true, poster: '' })
  await page.setData({ fit: 'cover' })
  expect(await page.style('#film video', 'object-fit')).toBe('cover')
  await page.handle.waitFor('autoplay', async () => !(await state('#plain')).paused)
  const first = await page.handle.waitFor('the time', async () =>
    (await page.seen()).find(({ id }) => id === 'plain'),
  )
  expect(first.detail['currentTime']).toBeGreaterThanOrEqual(1)
  expect(first.detail['duration']).toBe(2)
})

test('is controlled by its context and tells what happens', async () => {
  await command('play')
  expect(await event('play')).toEqual({})
  expect(await event('timeupdate')).toMatchObject({ duration: 20 })
  await command('playbackRate', 2)
  expect((await state('#film')).playbackRate).toBe(2)
  await command('pause')
  expect(await event('pause')).toEqual({})
  await command('seek', 7)
  expect(await event('seekcomplete')).toEqual({ position: 7 })
  await command('stop')
  await page.handle.waitFor('the start', async () => (await state('#film')).currentTime === 0)
  await command('seek', 19.9)
  await command('play')
  expect(await event('ended')).toEqual({})
})

/** The address of a short film of 64 × 32 pixels. */
async function filmAddress() {
  const film = await recordFilm(page.handle.container)
  return `data:video/webm;base64,${Buffer.from(film).toString('base64')}`
}

test('tells the size of a film, and what it cannot play', async () => {
  const film = await filmAddress()
  await page.setData({ src: film })
  expect(await event('loadedmetadata')).toMatchObject({ width: 64, height: 32 })
  await page.setData({ src: '/sounds/none.wav' })
  expect(await event('error')).toEqual({ errMsg: 'MEDIA_ERR_SRC_NOT_SUPPORTED' })
})

/** Calls what `createVideoContext` returned, inside a tap of the person. */
const made = async (id: string, name: string, ...args: unknown[]) => {
  await page.handle.container.mouse.click(2, 2)
  await page.handle.inShellPage(
    (methods, ...given) => (methods as unknown as Made).made(...given),
    id,
    name,
    ...args,
  )
}
interface Made {
  made(id: string, name: string, ...args: unknown[]): void
}

const plainEvent = (type: string) =>
  page.handle.waitFor(`"${type}"`, async () => {
    return (await page.seen()).find((event) => event.type === type && event.id === 'plain')?.detail
  })

test('fills the screen by its context, turned where the screen stays upright', async () => {
  await made('plain', 'requestFullScreen', { direction: 90 })
  expect(await plainEvent('fullscreenchange')).toEqual({
    fullScreen: true,
    direction: 'horizontal',
  })
  const isUpright = await page.handle.container.evaluate(() => innerHeight > innerWidth)
  expect(isUpright).toBe(true)
  const { width, height } = await page.size('#plain video')
  expect(height).toBeGreaterThan(width)
  const drawn = await page.on('#plain video', (video) => [video.offsetWidth, video.offsetHeight])
  expect(drawn).toEqual([height, width])
  await made('plain', 'exitFullScreen')
  expect(await plainEvent('fullscreenchange')).toMatchObject({ fullScreen: false })

  await made('plain', 'requestFullScreen', { direction: 0 })
  expect(await plainEvent('fullscreenchange')).toEqual({ fullScreen: true, direction: 'vertical' })
  expect(await page.style('#plain wx-video-stage', 'transform')).toBe('none')
  await made('plain', 'exitFullScreen')
  await plainEvent('fullscreenchange')
})

test('is controlled by what createVideoContext returns; without an element it does nothing', async () => {
  await made('film', 'playbackRate', 1.25)
  expect((await state('#film')).playbackRate).toBe(1.25)
  await made('film', 'playbackRate', 100)
  expect((await state('#film')).playbackRate).toBe(1.25)
  await made('none', 'play')
})

test('goes into a small window, and back', async () => {
  await page.setData({ src: await filmAddress() })
  await page.handle.waitFor('the film', () =>
    page.on('#film video', (video) => (video as HTMLVideoElement).videoWidth === 64),
  )
  await page.seen()
  await made('film', 'requestPictureInPicture')
  await event('enterpictureinpicture')
  await made('film', 'exitPictureInPicture')
  await event('leavepictureinpicture')
})

/** How many pixels of the comments' canvas have about this colour. */
const commentPixels = (color: readonly number[]) =>
  page.on(
    '#film wx-video-danmu',
    (area, wanted) => {
      const canvas = area.querySelector('canvas')
      if (!canvas || canvas.width === 0) return 0
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let count = 0
      for (let at = 0; at < data.length; at += 4) {
        const isNear = wanted.every((value, index) => Math.abs(data[at + index]! - value) < 40)
        if (isNear && data[at + 3]! > 200) count++
      }
      return count
    },
    color,
  )

test('draws comments over the film: those of the list, those sent, and none once switched off', async () => {
  await page.setData({ src: '/sounds/long.wav', isMuted: true })
  await page.setData({ list: [{ text: '██ first', color: '#ff0000', time: 0.1 }], hasDanmu: true })
  await command('play')
  const red = [255, 0, 0]
  const green = [0, 255, 0]
  await page.handle.waitFor('the first', async () => (await commentPixels(red)) > 20)
  expect(await commentPixels(green)).toBe(0)
  await made('film', 'sendDanmu', { text: '██ second', color: '#00ff00' })
  await page.handle.waitFor('the second', async () => (await commentPixels(green)) > 20)
  await page.handle.tap('#film .video-danmu')
  expect(await page.on('#film .video-danmu', (button) => button.ariaPressed)).toBe('false')
  await page.handle.waitFor('nothing', async () => (await commentPixels(green)) === 0)
  await made('film', 'sendDanmu', { text: '██ unseen', color: '#ffff00' })
  await page.handle.tap('#film .video-danmu')
  await made('film', 'sendDanmu', { text: '██ third', color: '#0000ff' })
  await page.handle.waitFor('the third', async () => (await commentPixels([0, 0, 255])) > 20)
  expect(await commentPixels([255, 255, 0])).toBe(0)
  await command('stop')
})

test('has buttons for what the template asks, and tells when they come and go', async () => {
  await page.setData({ src: '/sounds/long.wav' })
  await event('loadedmetadata')
  const shown = (name: string) =>
    page.on(`#film .video-${name}`, (button) => button.checkVisibility())
  expect([await shown('mute'), await shown('center'), await shown('full')]).toEqual([
    true,
    true,
    true,
  ])
  await page.handle.tap('#film .video-center')
  await event('play')
  expect(await shown('center')).toBe(false)
  await page.handle.tap('#film .video-mute')
  expect((await state('#film')).muted).toBe(false)
  await page.handle.tap('#film .video-mute')
  await page.handle.tap('#film .video-play')
  await event('pause')

  await page.on('#film input[type=range]', (slider) => {
    const input = slider as HTMLInputElement
    input.value = '12'
    input.dispatchEvent(new Event('input'))
  })
  expect(await event('seekcomplete')).toEqual({ position: 12 })
  await page.handle.drag('#film video', { dx: -60, by: 'finger' })
  await page.handle.waitFor('the earlier place', async () => {
    const { currentTime } = await state('#film')
    return currentTime > 7.5 && currentTime < 9.5
  })
  await page.handle.tap('#film video')
  expect(await event('controlstoggle')).toEqual({ show: false })
  await page.focus('#film .video-play')
  expect(await event('controlstoggle')).toEqual({ show: true })
})

test('pauses when its page is left or it is taken away', async () => {
  await page.setData({ src: '/sounds/long.wav' })
  await command('play')
  await event('play')
  const video = await page.handle.element('#film video')
  const isPaused = () => video.evaluate((element) => (element as HTMLVideoElement).paused)
  expect(await isPaused()).toBe(false)
  await page.handle.inHost((host) => host.router.navigateTo('/pages/b/b'))
  expect(await isPaused()).toBe(true)
  await page.handle.goBack()
  await page.handle.waitForPage('pages/a/a')
  await command('play')
  await page.handle.waitFor('playing', async () => !(await isPaused()))
  await page.setData({ isThere: false })
  expect(await isPaused()).toBe(true)
})
