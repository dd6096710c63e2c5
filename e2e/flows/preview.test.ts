import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openPreviewApp } from '../apps/previewApp.js'

let browser: Browser
let app: MiniAppHandle
let downloads: string

beforeAll(async () => {
  ;[browser, downloads] = await Promise.all([
    launchBrowser(),
    mkdtemp(join(tmpdir(), 'miniview-album-')),
  ])
  app = await openPreviewApp(browser)
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    browserContextId: app.context.id!,
    downloadPath: downloads,
  })
})
afterEach(async () => {
  while (await app.sees('dialog')) await app.press('Escape')
})
afterAll(async () => {
  await browser.close()
  await rm(downloads, { recursive: true, force: true })
})

const red = [255, 0, 0]
const green = [0, 128, 0]
const blue = [0, 0, 255]

/** Calls `wx` with a tap of the person, as an app does. */
async function call(name: string, options: object) {
  await app.inShellPage(
    (page, api, given) => {
      page['asked'] = [api, given]
      page.setData({ told: '' })
    },
    name,
    options,
  )
  await app.tap('.call')
}

/** The colour in the middle of the screen. */
const middle = (x = 0.5, y = 0.5) => pixel(app, x, y)

async function pixel(handle: MiniAppHandle, x: number, y: number): Promise<number[]> {
  const png = Buffer.from(await handle.screenshot()).toString('base64')
  return handle.container.evaluate(
    async (data, left, top) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const place = [Math.round(left * image.width), Math.round(top * image.height)] as const
      return [...context.getImageData(...place, 1, 1).data].slice(0, 3)
    },
    png,
    x,
    y,
  )
}

const waitForColor = (color: number[]) =>
  app.waitFor(`the colour ${color}`, async () => String(await middle()) === String(color))

/** How large the picture on top is drawn. CSS pixels. */
const drawnWidth = () =>
  app.container.evaluate(() => {
    const root = document.querySelector('mini-app')!.shadowRoot!
    const image = root.querySelector('.pswp__item[aria-hidden=false] img')
    return image?.getBoundingClientRect().width ?? 0
  })

const addresses = () => app.container.evaluate(() => [...liveAddresses])

test('shows the right picture, swipes, zooms, and gives the focus back', async () => {
  const before = await addresses()
  await app.inShellPage((page) => page.setData({ told: '' }))
  const urls = ['/images/red.png', await file('green'), '/images/blue.png']
  await call('previewImage', { urls, current: urls[1] })
  await app.waitForText('.told', 'previewImage:ok')
  await waitForColor(green)
  expect(await app.text('.pswp__counter')).toBe('2/3')
  expect((await addresses()).length).toBe(before.length + 1)

  await app.press('ArrowRight')
  await waitForColor(blue)
  expect(await app.text('.pswp__counter')).toBe('3/3')
  await app.press('ArrowLeft')
  await waitForColor(green)
  await app.drag('.pswp__scroll-wrap', { dx: 200, by: 'finger' })
  await waitForColor(red)
  await app.waitForText('.pswp__counter', '1/3')

  const width = await drawnWidth()
  await app.press('z')
  await app.waitFor('the zoom', async () => (await drawnWidth()) > width * 2.4)
  await app.press('z')
  await app.waitFor('the whole picture', async () => (await drawnWidth()) === width)

  await app.press('Escape')
  expect(await app.sees('dialog')).toBe(false)
  const focused = await app.element('.call')
  expect(await focused.evaluate((button) => button.matches(':focus-within, :focus'))).toBe(true)
  expect(await addresses()).toEqual(before)
})

/** Writes a picture of one colour as a file of the app. @returns its path */
function file(color: string): Promise<string> {
  return app.inHost(async (host, fill) => {
    const canvas = new OffscreenCanvas(40, 20)
    const context = canvas.getContext('2d')!
    context.fillStyle = fill
    context.fillRect(0, 0, 40, 20)
    const path = `${host.wx.env.USER_DATA_PATH}/${fill}.bin`
    const data = await (await canvas.convertToBlob()).arrayBuffer()
    await host.wx.getFileSystemManager().writeFile({ filePath: path, data })
    return path
  }, color)
}

test('two fingers zoom, and a tap closes', async () => {
  await call('previewImage', { urls: ['/images/red.png'] })
  await waitForColor(red)
  const width = await drawnWidth()
  const [one, two] = [
    await app.container.touchscreen.touchStart(180, 400),
    await app.container.touchscreen.touchStart(220, 400),
  ]
  for (let step = 1; step <= 8; step++) {
    await one.move(180 - step * 10, 400)
    await two.move(220 + step * 10, 400)
  }
  await one.end()
  await two.end()
  await app.waitFor('the zoom', async () => (await drawnWidth()) > width * 2)
  await app.container.touchscreen.tap(200, 200)
  await app.waitFor('the page', async () => !(await app.sees('dialog')))
})

test('a long press offers to save, and the very bytes arrive', async () => {
  const path = await file('blue')
  await call('previewImage', { urls: [path] })
  await waitForColor(blue)
  const finger = await app.container.touchscreen.touchStart(200, 400)
  await app.text('.weui-actionsheet')
  await finger.end()
  await app.container.evaluate(() => Reflect.set(window, 'showSaveFilePicker', undefined))
  await app.tap('.weui-actionsheet__menu button')
  const saved = await download('blue.png')
  expect(saved.equals(await bytesOf(path))).toBe(true)
  // Lifting the finger was no tap.
  expect(await app.sees('.preview')).toBe(true)
})

async function bytesOf(path: string): Promise<Buffer> {
  const text = await app.inHost(
    (host, filePath) => host.wx.getFileSystemManager().readFileSync(filePath, 'base64') as string,
    path,
  )
  return Buffer.from(text, 'base64')
}

async function download(name: string): Promise<Buffer> {
  await app.waitFor(`the download ${name}`, async () => (await readdir(downloads)).includes(name))
  const bytes = await readFile(join(downloads, name))
  await rm(join(downloads, name))
  return bytes
}

test('a click zooms, and a click beside the picture closes', async () => {
  await call('previewImage', { urls: ['/images/red.png'] })
  await waitForColor(red)
  const width = await drawnWidth()
  await app.container.mouse.click(200, 420)
  await app.waitFor('the zoom', async () => (await drawnWidth()) > width * 2.4)
  await app.container.mouse.click(200, 420)
  await app.waitFor('the whole picture', async () => (await drawnWidth()) === width)
  await app.container.mouse.click(200, 100)
  await app.waitFor('the page', async () => !(await app.sees('dialog')))
})

test('without showmenu there is no menu', async () => {
  await call('previewImage', { urls: ['/images/red.png'], showmenu: false })
  await waitForColor(red)
  expect(await app.sees('.pswp__button--menu')).toBe(false)
  await app.container.mouse.click(200, 400, { button: 'right' })
  expect(await app.sees('.weui-actionsheet')).toBe(false)
})

test('a picture that is not there says so, and a vector picture runs nothing', async () => {
  await call('previewImage', { urls: ['/images/none.png', '/images/bad.svg'] })
  expect(await app.text('.pswp__error-msg')).not.toBe('')
  await app.press('ArrowRight')
  await waitForColor(green)
  expect(await app.container.evaluate(() => '__pwned' in globalThis)).toBe(false)
})

test('films play with their controls, and stop when the person goes on', async () => {
  const sources = [{ url: '/media/film.webm', type: 'video', poster: '/images/blue.png' }]
  await call('previewMedia', { sources: [...sources, { url: '/images/red.png' }] })
  await app.waitForText('.told', 'previewMedia:ok')
  const film = await app.element('.preview-film > video')
  const state = () =>
    film.evaluate((element) => {
      const { controls, paused, poster, currentTime } = element as HTMLVideoElement
      return { controls, paused, poster, currentTime }
    })
  expect(await state()).toMatchObject({
    controls: true,
    paused: true,
    poster: expect.stringMatching(/blue\.png$/) as string,
  })
  await film.evaluate((element) => (element as HTMLVideoElement).play())
  await app.waitFor('the film', async () => (await state()).currentTime > 0)
  await app.press('ArrowRight')
  await waitForColor(red)
  expect((await state()).paused).toBe(true)
})

test('a picture of the album is where the person chose', async () => {
  await allowSaving()
  const path = await file('green')
  // The place that the person chooses, on a disk that a test can read.
  await app.container.evaluate(() => {
    const choose = async ({ suggestedName }: { suggestedName: string }) => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle(`chosen ${suggestedName}`, { create: true })
    }
    Reflect.set(window, 'showSaveFilePicker', choose)
  })
  await call('saveImageToPhotosAlbum', { filePath: path })
  await app.waitForText('.told', 'saveImageToPhotosAlbum:ok')
  const written = await app.container.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const chosen = await (await folder.getFileHandle('chosen green.png')).getFile()
    return [...new Uint8Array(await chosen.arrayBuffer())]
  })
  expect(Buffer.from(written).equals(await bytesOf(path))).toBe(true)

  await app.container.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('', 'AbortError'))
    Reflect.set(window, 'showSaveFilePicker', refuse)
  })
  await call('saveImageToPhotosAlbum', { filePath: path })
  await app.waitForText('.told', 'saveImageToPhotosAlbum:fail cancel')
})

test('without a picker it is among the downloads', async () => {
  await allowSaving()
  await app.container.evaluate(() => Reflect.set(window, 'showSaveFilePicker', undefined))
  const path = await file('red')
  await call('saveImageToPhotosAlbum', { filePath: path })
  await app.waitForText('.told', 'saveImageToPhotosAlbum:ok')
  expect((await download('red.png')).equals(await bytesOf(path))).toBe(true)
})

const allowSaving = () => app.inHost((host) => host.permissions.set('scope.writePhotosAlbum', true))

test('closes with the app, and takes its addresses back', async () => {
  const before = await addresses()
  await call('previewImage', { urls: [await file('green')] })
  await waitForColor(green)
  expect((await addresses()).length).toBe(before.length + 1)
  await app.inHost((host) => host.close())
  await app.waitFor('the end', async () => !(await app.sees('dialog')))
  expect(await addresses()).toEqual(before)
})
