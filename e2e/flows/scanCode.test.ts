import { launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser, Frame } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCodePictures } from '../apps/codePictures.js'
import type { CodePictures } from '../apps/codePictures.js'
import { callShell, callWx, testBench } from '../apps/openTestApp.js'

const bench = testBench()
const filmed = 'https://example.com/filmed?a=1&b=二维码'

let pictures: CodePictures
let browser: Browser
let app: MiniAppHandle
let page: Frame

beforeAll(async () => {
  pictures = await createCodePictures()
  browser = await launchBrowser(undefined, [
    `--use-file-for-fake-video-capture=${await pictures.film(filmed)}`,
  ])
})
afterAll(async () => {
  await browser.close()
  await pictures.remove()
})
beforeEach(() => open(browser))

async function open(shownBy: Browser) {
  app = await bench.open({ browser: shownBy })
  await allowCamera()
  await app.container.evaluate(() => {
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
  page = await app.page()
}

async function allowCamera(state: 'granted' | 'denied' = 'granted') {
  const origin = new URL(app.container.url()).origin
  if (state === 'granted') return app.context.overridePermissions(origin, ['camera'])
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setPermission', {
    browserContextId: app.context.id!,
    origin,
    permission: { name: 'camera' },
    setting: state,
  })
  return session.detach()
}

/** The states of all camera tracks that were ever opened. */
const tracks = () =>
  app.container.evaluate(() =>
    (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.map(
      ({ readyState }) => readyState,
    ),
  )

/** Nothing of the scanner is there any more. */
async function expectAllLetGo() {
  expect(await app.sees('dialog')).toBe(false)
  const states = await tracks()
  expect(states.every((state) => state === 'ended')).toBe(true)
  await app.waitFor('the reader to end', async () => app.container.workers().length === 0)
}

/** No camera: what it sees would come before what the person chooses. */
const hideCamera = () =>
  app.container.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('none', 'NotFoundError'))
  })

async function choose(path: string) {
  const [chooser] = await Promise.all([
    app.container.waitForFileChooser(),
    app.tap('dialog [data-action=album]'),
  ])
  await chooser.accept([path])
}

test('a page gets what the camera sees, and the camera goes off', async () => {
  const answer = callWx(page, 'scanCode', { onlyFromCamera: true })
  expect(await answer).toEqual({
    result: filmed,
    scanType: 'QR_CODE',
    charSet: 'UTF-8',
    rawData: Buffer.from(filmed).toString('base64'),
    errMsg: 'scanCode:ok',
  })
  expect(await tracks()).toEqual(['ended'])
  await expectAllLetGo()
})

test('only the kinds that were asked for count, and the person can leave', async () => {
  const answer = callWx(page, 'scanCode', { scanType: ['barCode'], onlyFromCamera: true })
  await app.waitFor('the picture', () =>
    app
      .element('dialog video')
      .then((video) => video.evaluate((node) => (node as HTMLVideoElement).videoWidth > 0)),
  )
  expect(await app.text('dialog .scan-hint')).toBe('Hold the code inside the frame')
  expect(await app.sees('dialog .scan-line')).toBe(true)
  expect(await app.sees('dialog [data-action=album]')).toBe(false)
  expect(await tracks()).toEqual(['live'])
  await app.press('Escape')
  expect(await answer).toEqual({ errMsg: 'scanCode:fail cancel', errno: 1 })
  await expectAllLetGo()

  const again = callWx(page, 'scanCode', { scanType: ['barCode'] })
  await app.tap('dialog [data-action=close]')
  expect(await again).toEqual({ errMsg: 'scanCode:fail cancel', errno: 1 })
  await expectAllLetGo()
})

test('with two cameras, the other one takes the place of the first', async () => {
  // A film stands for one camera only.
  const two = await launchBrowser(undefined, ['--use-fake-device-for-media-stream=device-count=2'])
  try {
    await open(two)
    const answer = callWx(page, 'scanCode', { scanType: ['pdf417'] })
    await app.tap('dialog [data-action=flip]')
    await app.waitFor('the other camera', async () => (await tracks()).length === 2)
    expect(await tracks()).toEqual(['ended', 'live'])
    const names = await app.container.evaluate(() =>
      (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ label }) => label),
    )
    expect(new Set(names).size).toBe(2)
    await app.tap('dialog [data-action=close]')
    await answer
    await expectAllLetGo()
    await app.close()
  } finally {
    await two.close()
  }
})

test('the light is there where the camera has one', async () => {
  await app.container.evaluate(() => {
    const given: unknown[] = []
    Object.assign(globalThis, { given })
    MediaStreamTrack.prototype.getCapabilities = () => ({ torch: true }) as MediaTrackCapabilities
    MediaStreamTrack.prototype.applyConstraints = async (constraints) =>
      void given.push(constraints)
  })
  const answer = callWx(page, 'scanCode', { scanType: ['pdf417'] })
  const pressed = async () =>
    (await app.element('dialog [data-action=torch]')).evaluate(({ ariaPressed }) => ariaPressed)
  expect(await pressed()).toBe('false')
  await app.tap('dialog [data-action=torch]')
  await app.waitFor('the light', async () => (await pressed()) === 'true')
  await app.tap('dialog [data-action=torch]')
  await app.waitFor('the dark', async () => (await pressed()) === 'false')
  expect(await app.container.evaluate('given')).toEqual([
    { advanced: [{ torch: true }] },
    { advanced: [{ torch: false }] },
  ])
  await app.press('Escape')
  await answer
})

test.each([
  ['QRCode', 'QR code ✓ 二维码', 'QR_CODE', 'qrCode'],
  ['EAN13', '6901234567892', 'EAN_13', 'barCode'],
  ['EAN8', '96385074', 'EAN_8', 'barCode'],
  ['UPCA', '036000291452', 'UPC_A', 'barCode'],
  ['UPCE', '01234565', 'UPC_E', 'barCode'],
  ['Code128', 'MiniView-128', 'CODE_128', 'barCode'],
  ['Code39', 'MINIVIEW', 'CODE_39', 'barCode'],
  ['Code93', 'MINIVIEW', 'CODE_93', 'barCode'],
  ['Codabar', 'A12345B', 'CODABAR', 'barCode'],
  ['ITF', '12345678', 'ITF', 'barCode'],
  ['DataMatrix', 'in a small square', 'DATA_MATRIX', 'datamatrix'],
  ['PDF417', 'on a boarding pass', 'PDF_417', 'pdf417'],
] as const)('a picture with a code is read: %s', async (format, text, scanType, kind) => {
  await hideCamera()
  const answer = callWx(page, 'scanCode', { scanType: [kind, 'wxCode'] })
  await choose(await pictures.picture(format, text))
  const { rawData, ...rest } = await answer
  expect(rest).toEqual({ result: text, scanType, charSet: 'UTF-8', errMsg: 'scanCode:ok' })
  expect(Buffer.from(rawData as string, 'base64').toString()).toBe(text)
  await expectAllLetGo()
})

test('a link to a page of this mini program has a path, and another one has none', async () => {
  await hideCamera()
  const [own] = await app.inHost((host) => host.app.appJson.pages)
  const link = new URL(`#/${own}?id=1`, app.container.url()).href
  const answer = callShell(page, 'scanCode')
  await choose(await pictures.picture('QRCode', link))
  expect(await answer).toMatchObject({ result: { result: link, path: `${own}?id=1` } })
  const other = callWx(page, 'scanCode')
  await choose(await pictures.picture('QRCode', link.replace(own!, `${own}x`)))
  expect(await other).not.toHaveProperty('path')
})

test('a picture without a code fails, and the person is told', async () => {
  await hideCamera()
  const { PNG } = await import('pngjs')
  const blank = PNG.sync.write(new PNG({ width: 40, height: 40 }))
  const answer = callWx(page, 'scanCode')
  await choose(await pictures.file('blank.png', blank))
  expect(await answer).toEqual({ errMsg: 'scanCode:fail' })
  expect(await app.text('[data-toast=toast]')).toBe('No code found')
  const noPicture = callWx(page, 'scanCode')
  await choose(await pictures.file('text.png', 'no picture at all'))
  expect(await noPicture).toEqual({ errMsg: 'scanCode:fail' })
  await expectAllLetGo()
})

test('without a camera a picture can be chosen, or the call fails', async () => {
  await hideCamera()
  const answer = callWx(page, 'scanCode')
  await app.waitForText('dialog .scan-hint', 'No camera is there.')
  await app.press('Escape')
  expect(await answer).toEqual({ errMsg: 'scanCode:fail cancel', errno: 1 })
  expect(await callWx(page, 'scanCode', { onlyFromCamera: true })).toEqual({
    errMsg: 'scanCode:fail not supported',
    errno: 100,
  })
  await app.container.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('in use', 'NotReadableError'))
  })
  expect(await callWx(page, 'scanCode', { onlyFromCamera: true })).toEqual({
    errMsg: 'scanCode:fail system error',
    errno: 4,
  })
  // No browser reads the platform's own codes.
  expect(await callWx(page, 'scanCode', { scanType: ['wxCode'] })).toEqual({
    errMsg: 'scanCode:fail not supported',
    errno: 100,
  })
  await expectAllLetGo()
})

test('a browser that refuses the camera is told apart from a person who leaves', async () => {
  await allowCamera('denied')
  expect(await callWx(page, 'scanCode')).toEqual({
    errMsg: 'scanCode:fail system permission denied',
    errno: 3,
  })
  await expectAllLetGo()
})

test('the scanner goes with the page that opened it', async () => {
  void callWx(page, 'scanCode', { scanType: ['pdf417'] }).catch(() => {})
  await app.waitFor('the camera', async () => (await tracks()).includes('live'))
  await page.evaluate(() => void setTimeout(() => location.reload()))
  await app.waitFor('no scanner', async () => !(await app.sees('dialog')))
  await expectAllLetGo()
})
