import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'
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
]

const page = componentPage({
  data: { src: '/sounds/long.wav', isMuted: true, fit: 'contain', isThere: true },
  wxml: `
    <video wx:if="{{isThere}}" id="film" src="{{src}}" muted="{{isMuted}}" object-fit="{{fit}}" poster="/images/poster.svg"
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
  page.on(`${selector} > video`, (element) => {
    const { paused, currentTime, controls, loop, muted, poster, playbackRate } =
      element as HTMLVideoElement
    return { paused, currentTime, controls, loop, muted, poster, playbackRate }
  })

/** Waits for an event of the first film and gives its detail. */
const event = (wanted: string) =>
  page.handle.waitFor(`"${wanted}"`, async () => {
    return (await page.seen()).find(({ type, id }) => type === wanted && id === 'film')?.detail
  })

test('is 300 × 225, with what lies above it', async () => {
  expect(await page.size('#film')).toEqual({ width: 300, height: 225 })
  expect(await page.size('#film > video')).toEqual({ width: 300, height: 225 })
  expect(await page.size('#plain > video')).toEqual({ width: 100, height: 40 })
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
  expect(await page.style('#film > video', 'object-fit')).toBe('cover')
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

test('tells the size of a film, and what it cannot play', async () => {
  const film = await page.handle.container.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 32 })
    const context = canvas.getContext('2d')!
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' })
    const recorded = new Promise<Blob>((resolve) => {
      recorder.ondataavailable = ({ data }) => resolve(data)
    })
    recorder.start()
    for (let frame = 0; frame < 10; frame++) {
      context.fillRect(frame, 0, 4, 4)
      await new Promise(requestAnimationFrame)
    }
    recorder.stop()
    const bytes = new Uint8Array(await (await recorded).arrayBuffer())
    return `data:video/webm;base64,${btoa(String.fromCharCode(...bytes))}`
  })
  await page.setData({ src: film })
  expect(await event('loadedmetadata')).toMatchObject({ width: 64, height: 32 })
  await page.setData({ src: '/sounds/none.wav' })
  expect(await event('error')).toEqual({ errMsg: 'MEDIA_ERR_SRC_NOT_SUPPORTED' })
})

test('fills the screen by its context, and tells it', async () => {
  await page.on('#plain > video', (element) => {
    element.addEventListener('click', () => void element.requestFullscreen(), { once: true })
  })
  await page.handle.tap('#plain')
  const change = await page.handle.waitFor('the change', async () =>
    (await page.seen()).find(({ type }) => type === 'fullscreenchange'),
  )
  expect(change.detail['fullScreen']).toBe(true)
  await page.handle.container.evaluate(() => document.exitFullscreen())
  const back = await page.handle.waitFor('the way back', async () =>
    (await page.seen()).find(({ type }) => type === 'fullscreenchange'),
  )
  expect(back.detail['fullScreen']).toBe(false)
})

test('pauses when its page is left or it is taken away', async () => {
  await page.setData({ src: '/sounds/long.wav' })
  await command('play')
  await event('play')
  const video = await page.handle.element('#film > video')
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
