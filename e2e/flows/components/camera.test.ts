import { launchBrowser } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCodePictures } from '../../apps/codePictures.js'
import type { CodePictures } from '../../apps/codePictures.js'
import { componentPage } from '../../apps/componentPage.js'

const filmed = 'https://example.com/filmed'

let pictures: CodePictures
let browser: Browser

// Not at an equal distance from both sides, and so not the same in a mirror.
beforeAll(async () => {
  pictures = await createCodePictures()
  browser = await launchBrowser(undefined, [
    `--use-file-for-fake-video-capture=${await pictures.film(filmed)}`,
  ])
})
afterAll(async () => {
  await browser?.close()
  await pictures?.remove()
})

const page = componentPage({
  browser: () => browser,
  wxml: `
    <camera wx:if="{{isOn}}" id="camera" mode="{{mode}}" flash="{{flash}}" device-position="{{position}}"
      frame-size="{{frameSize}}" resolution="{{resolution}}" style="height: 240px"
      bindinitdone="record" binderror="record" bindstop="record" bindscancode="record">
      <cover-view id="above">above</cover-view>
    </camera>`,
  data: {
    isOn: false,
    mode: 'normal',
    flash: 'auto',
    position: 'back',
    frameSize: 'small',
    resolution: 'low',
  },
  js: `
    onReady() {
      this.camera = wx.createCameraContext()
    },
    call(name, options) {
      return new Promise((resolve) => this.camera[name]({ ...options, complete: resolve }))
    },`,
})

interface Watched {
  tracks: MediaStreamTrack[]
}

let session: Awaited<ReturnType<typeof page.handle.container.createCDPSession>>

/** Lets the browser give camera and microphone, or keep them back, without asking. */
async function setDevices(setting: 'granted' | 'denied') {
  const origin = new URL(page.handle.container.url()).origin
  const browserContextId = page.handle.context.id!
  for (const name of ['camera', 'microphone']) {
    const permission = { name }
    await session.send('Browser.setPermission', { permission, setting, origin, browserContextId })
  }
}

const setScopes = (isAllowed: boolean) =>
  page.handle.inHost(async (host, allowed) => {
    for (const scope of ['scope.camera', 'scope.record'] as const) {
      await host.permissions.set(scope, allowed)
    }
  }, isAllowed)

beforeAll(async () => {
  session = await page.handle.container.createCDPSession()
  await page.handle.container.evaluate(() => {
    const { mediaDevices } = navigator
    const original = mediaDevices.getUserMedia.bind(mediaDevices)
    const tracks: MediaStreamTrack[] = []
    Object.assign(globalThis, { tracks })
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await original(constraints)
      tracks.push(...stream.getTracks())
      return stream
    }
  })
})
beforeEach(async () => {
  await setDevices('granted')
  await setScopes(true)
})
afterEach(async () => {
  await page.setData({ isOn: false, mode: 'normal', position: 'back', resolution: 'low' })
  await page.seen()
})

/** The states of all tracks that were ever opened. */
const tracks = () =>
  page.handle.container.evaluate(() =>
    (globalThis as unknown as Watched).tracks.map(({ readyState }) => readyState),
  )
const live = async () => (await tracks()).filter((state) => state === 'live').length

/** The next event, once it came. */
const next = (type: string) =>
  page.handle.waitFor(`an event ${type}`, async () => {
    const event = (await page.seen()).find((seen) => seen.type === type)
    return event ?? false
  })

async function turnOn(data: Record<string, unknown> = {}) {
  await page.setData({ isOn: true, ...data })
  return next('initdone')
}

const call = (name: string, options: object = {}) =>
  page.handle.inShellPage(
    (instance, method, given) =>
      (instance['call'] as (...args: unknown[]) => Promise<Record<string, unknown>>)(method, given),
    name,
    options,
  )

/** Whether there is ink at some places of a picture, from 0 to 1, and its size. */
const look = (path: unknown, ...places: [x: number, y: number][]) =>
  page.handle.inHost(
    async (host, name, points) => {
      const picture = await createImageBitmap(await host.files.read(String(name)))
      const { width, height } = picture
      const context = new OffscreenCanvas(width, height).getContext('2d')!
      context.drawImage(picture, 0, 0)
      const ink = points.map(([x, y]) => {
        const [red] = context.getImageData(x * width, y * height, 1, 1).data
        return red! < 128
      })
      return { width, height, ink }
    },
    path,
    places,
  )

/** The middle of a mark of the code, of which three corners have one. */
const corner = (x: 'left' | 'right', y: 'top' | 'bottom'): [number, number] => [
  (320 + (x === 'left' ? -1 : 1) * 90) / 640,
  (240 + (y === 'top' ? -1 : 1) * 90) / 480,
]
const corners = [corner('left', 'top'), corner('right', 'top'), corner('left', 'bottom')]

test('it shows what the camera sees below its children, and takes photos of it', async () => {
  expect((await turnOn()).detail).toEqual({ maxZoom: 4 })
  expect(await page.size('#camera')).toEqual({ width: 390, height: 240 })
  const video = await page.on('#camera video', (element) => {
    const { videoWidth, videoHeight, paused } = element as HTMLVideoElement
    const { width, height } = element.getBoundingClientRect()
    return { videoWidth, videoHeight, paused, width, height }
  })
  expect(video).toEqual({
    videoWidth: 640,
    videoHeight: 480,
    paused: false,
    width: 390,
    height: 240,
  })
  expect(
    await page.on('#above', (element) => {
      const { left, top } = element.getBoundingClientRect()
      const root = element.getRootNode() as ShadowRoot
      return root.elementFromPoint(left + 1, top + 1) === element
    }),
  ).toBe(true)
  const { tempImagePath, errMsg } = await call('takePhoto', { quality: 'high' })
  expect(errMsg).toBe('takePhoto:ok')
  expect(tempImagePath).toMatch(/^wxfile:\/\/tmp_.+\.jpeg$/)
  expect(await look(tempImagePath, ...corners)).toEqual({
    width: 640,
    height: 480,
    ink: [true, true, true],
  })
})

test('a front camera shows a mirror, and takes such photos unless told otherwise', async () => {
  await turnOn({ position: 'front' })
  expect(await page.style('#camera video', 'transform')).toBe('matrix(-1, 0, 0, 1, 0, 0)')
  const mirrored = await call('takePhoto')
  const plain = await call('takePhoto', { selfieMirror: false })
  const places: [number, number][] = [corner('left', 'bottom'), corner('right', 'bottom')]
  const [left, right] = (await look(plain['tempImagePath'], ...places)).ink
  expect(left).toBe(true)
  const seen = await look(mirrored['tempImagePath'], ...places)
  expect(seen.ink).toEqual([right, true])
})

test('setZoom magnifies the middle, as far as it goes', async () => {
  await turnOn()
  expect(await call('setZoom', { zoom: 2.04 })).toEqual({ zoom: 2, errMsg: 'setZoom:ok' })
  expect(await page.style('#camera video', 'transform')).toBe('matrix(2, 0, 0, 2, 0, 0)')
  const { tempImagePath } = await call('takePhoto')
  const [x, y] = corner('left', 'top')
  const place: [number, number] = [0.5 + (x - 0.5) * 2, 0.5 + (y - 0.5) * 2]
  const paper: [number, number] = [0.02, 0.5]
  expect((await look(tempImagePath, place, paper)).ink).toEqual([true, false])
  expect(await call('setZoom', { zoom: 9 })).toMatchObject({ zoom: 4 })
  expect(await call('setZoom', {})).toEqual({
    errMsg: 'setZoom:fail parameter error: parameter.zoom should be Number;',
    errno: 101,
  })
})

test('a listener gets picture by picture until it stops', async () => {
  await turnOn()
  const frame = await page.handle.inShellPage(async (instance) => {
    // oxlint-disable-next-line no-explicit-any -- the context of the test's own page
    const camera = instance['camera'] as any
    const frames: { width: number; height: number; data: ArrayBuffer }[] = []
    instance['frames'] = frames
    const listener = camera.onCameraFrame((told: (typeof frames)[number]) => frames.push(told))
    instance['listener'] = listener
    await listener.start()
    while (frames.length < 2) await new Promise(requestAnimationFrame)
    await listener.stop()
    const { width, height, data } = frames[0]!
    const bytes = new Uint8Array(data)
    const at = (x: number, y: number) =>
      bytes[(Math.floor(y * height) * width + Math.floor(x * width)) * 4]!
    return {
      width,
      height,
      length: data.byteLength,
      isBuffer: data instanceof ArrayBuffer,
      ink: at((320 - 90) / 640, (240 - 90) / 480) < 128,
      paper: at(0.02, 0.5) > 128,
      opaque: bytes[3],
      count: frames.length,
    }
  })
  expect(frame).toMatchObject({
    width: 352,
    height: 264,
    length: 352 * 264 * 4,
    isBuffer: true,
    ink: true,
    paper: true,
    opaque: 255,
  })
  // A photo waits for one more picture.
  await call('takePhoto')
  expect(
    await page.handle.inShellPage((instance) => (instance['frames'] as unknown[]).length),
  ).toBe(frame.count)
})

/** The size of a film of the app, as a browser plays it. */
const filmSize = (path: unknown) =>
  page.handle.inHost(async (host, name) => {
    const address = URL.createObjectURL(await host.files.read(String(name)))
    const video = document.createElement('video')
    video.src = address
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve
      video.onerror = reject
    })
    URL.revokeObjectURL(address)
    return { width: video.videoWidth, height: video.videoHeight }
  }, path)

test('it records a film, one at a time', async () => {
  await turnOn()
  expect(await call('stopRecord')).toEqual({ errMsg: 'stopRecord:fail not recording' })
  expect(await call('startRecord')).toEqual({ errMsg: 'startRecord:ok' })
  expect(await live()).toBe(2)
  expect(await call('startRecord')).toEqual({ errMsg: 'startRecord:fail is recording' })
  for (let count = 0; count < 4; count++) await call('takePhoto')
  const film = await call('stopRecord')
  expect(film['errMsg']).toBe('stopRecord:ok')
  expect(await filmSize(film['tempVideoPath'])).toEqual({ width: 640, height: 480 })
  expect((await look(film['tempThumbPath'], ...corners)).ink).toEqual([true, true, true])
  // The microphone goes off with the recording, the camera stays on.
  expect(await live()).toBe(1)
})

test('a film whose time is over, or whose camera goes off, is told', async () => {
  await turnOn()
  const start = (timeout: number) =>
    page.handle.inShellPage((instance, seconds) => {
      // oxlint-disable-next-line no-explicit-any -- the context of the test's own page
      const camera = instance['camera'] as any
      instance['film'] = undefined
      const timeoutCallback = (film: unknown) => (instance['film'] = film)
      return new Promise<void>((resolve) =>
        camera.startRecord({ timeout: seconds, timeoutCallback, success: () => resolve() }),
      )
    }, timeout)
  const film = () =>
    page.handle.waitFor('the film', async () =>
      page.handle.inShellPage((instance) => (instance['film'] ?? false) as Record<string, string>),
    )
  await start(0.5)
  expect(Object.keys(await film()).sort()).toEqual(['tempThumbPath', 'tempVideoPath'])
  await start(60)
  // Each waits for a picture.
  for (let count = 0; count < 4; count++) await call('takePhoto')
  await page.setData({ isOn: false })
  expect(await filmSize((await film())['tempVideoPath'])).toEqual({ width: 640, height: 480 })
  expect(await live()).toBe(0)
})

test('in scan mode it tells the codes that it sees', async () => {
  await turnOn({ mode: 'scanCode' })
  expect((await next('scancode')).detail).toEqual({
    type: 'QR_CODE',
    result: filmed,
    charSet: 'UTF-8',
    rawData: Buffer.from(filmed).toString('base64'),
  })
  await page.setData({ isOn: false })
  expect(await live()).toBe(0)
  await page.handle.waitFor('the reader to end', () =>
    Promise.resolve(page.handle.container.workers().length === 0),
  )
})

test('it is off while its page or its app is not seen', async () => {
  await turnOn()
  await page.handle.inHost((host) => host.wx.navigateTo({ url: '/pages/b/b' }))
  await page.handle.waitForPage('pages/b/b')
  expect(await live()).toBe(0)
  await page.handle.goBack()
  await next('initdone')
  expect(await live()).toBe(1)

  await page.handle.inHost((host) => host.hide())
  expect(await live()).toBe(0)
  expect(await next('stop')).toEqual({ type: 'stop', detail: {}, id: 'camera' })
  await page.handle.inHost((host) => host.show())
  await next('initdone')
  expect(await live()).toBe(1)

  await page.setData({ isOn: false })
  expect(await live()).toBe(0)
  expect(await page.seen()).toEqual([])
})

test('a refused camera is an error, of the person and of the browser', async () => {
  await setScopes(false)
  await page.setData({ isOn: true })
  expect((await next('error')).detail).toEqual({ errMsg: 'insertCamera:fail auth deny' })
  expect(await call('takePhoto')).toEqual({ errMsg: 'takePhoto:fail the camera is off' })
  await page.setData({ isOn: false })

  await setScopes(true)
  await setDevices('denied')
  await page.setData({ isOn: true })
  expect((await next('error')).detail).toEqual({
    errMsg: 'insertCamera:fail system permission denied',
  })
})

test('a camera that is pulled out, or is not there', async () => {
  await turnOn()
  await page.handle.container.evaluate(() => {
    const { tracks: opened } = globalThis as unknown as Watched
    const track = opened.at(-1)!
    // What a device that goes away does; a script's own `stop` is silent.
    track.stop()
    track.dispatchEvent(new Event('ended'))
  })
  await next('stop')
  expect(await page.on('#camera video', (video) => (video as HTMLVideoElement).srcObject)).toBe(
    null,
  )
  await page.setData({ isOn: false })

  await page.handle.container.evaluate(() => {
    const { mediaDevices } = navigator
    const original = mediaDevices.getUserMedia
    mediaDevices.getUserMedia = () => {
      mediaDevices.getUserMedia = original
      return Promise.reject(new DOMException('none', 'NotFoundError'))
    }
  })
  await page.setData({ isOn: true })
  expect((await next('error')).detail).toEqual({ errMsg: 'insertCamera:fail no camera' })
})

test('its lamp is lit where there is one: all the time, or for a photo', async () => {
  await page.handle.container.evaluate(() => {
    const lit: unknown[] = []
    Object.assign(globalThis, { lit })
    MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as never
    MediaStreamTrack.prototype.applyConstraints = async (constraints) => {
      const [{ torch }] = constraints!.advanced as [{ torch: boolean }]
      lit.push(torch)
    }
  })
  const lit = () =>
    page.handle.container.evaluate(() => (globalThis as unknown as { lit: boolean[] }).lit)
  await turnOn({ flash: 'torch' })
  expect((await lit()).at(-1)).toBe(true)
  await page.setData({ flash: 'on' })
  expect((await lit()).at(-1)).toBe(false)
  const before = (await lit()).length
  await call('takePhoto')
  expect((await lit()).slice(before)).toEqual([true, false])
})
