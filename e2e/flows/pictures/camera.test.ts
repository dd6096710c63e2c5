import type { CDPSession } from 'puppeteer'
import { beforeEach, expect, test } from 'vitest'
import { pictureBench } from '../../apps/pictureBench.js'

const bench = pictureBench()

let session: CDPSession | undefined

/** Lets the browser give camera and microphone, or keep them back, without asking. */
async function setDevices(setting: 'granted' | 'denied') {
  // What is set so lasts as long as the session.
  session ??= await bench.app.container.createCDPSession()
  const origin = await bench.app.container.evaluate(() => location.origin)
  const browserContextId = bench.app.context.id!
  for (const name of ['camera', 'microphone']) {
    await session.send('Browser.setPermission', {
      permission: { name },
      setting,
      origin,
      browserContextId,
    })
  }
}

/** Ends when the camera's picture is there. */
const live = () =>
  bench.app.waitFor('the live picture', () =>
    bench.app.container.evaluate(() => {
      const { shadowRoot } = document.querySelector('mini-app')!
      const video = shadowRoot!.querySelector<HTMLVideoElement>('.camera video')
      return Boolean(video?.srcObject) && video!.videoWidth > 0 && !video!.paused
    }),
  )

const allLetGo = { addresses: 0 }

beforeEach(() => setDevices('granted'))

test('a photo of the camera is taken, taken again, and used', async () => {
  await bench.start('chooseImage')
  await bench.app.tap('dialog [data-action=camera]')
  await live()
  const shutter = await bench.app.element('dialog [data-action=photo]')
  expect(await shutter.evaluate((button) => button.matches(':focus'))).toBe(true)
  await bench.app.press('Enter')
  await bench.app.tap('dialog [data-action=again]')
  // At once, before the camera shows anything.
  await bench.app.element('dialog [data-action=photo][aria-disabled=false]')
  await bench.app.tap('dialog [data-action=photo]')
  await bench.app.element('dialog img.camera-picture')
  // While the person looks at the photo nothing looks at them.
  expect((await bench.leftovers()).tracks).toEqual(['ended', 'ended'])
  await bench.app.tap('dialog [data-action=original]')
  await bench.app.tap('dialog [data-action=use]')
  const { tempFiles } = await bench.answer()
  expect(tempFiles).toHaveLength(1)
  const look = await bench.look(
    tempFiles[0].path,
    ...Array.from({ length: 25 }, (_, index): [number, number] => [
      (index % 5) / 5,
      Math.floor(index / 5) / 5,
    ]),
  )
  expect(look.width).toBeGreaterThan(300)
  expect(new Set(look.colors.map(String)).size).toBeGreaterThan(2)
  expect(await bench.leftovers()).toMatchObject(allLetGo)
})

test('only the camera: no sheet; Escape lets it go', async () => {
  await bench.start('chooseImage', { sourceType: ['camera'], sizeType: ['original'] })
  await live()
  expect(await bench.app.sees('dialog [data-action=mode-video]')).toBe(false)
  await bench.app.press('Escape')
  expect(await bench.answer()).toEqual({ errMsg: 'chooseImage:fail cancel', errno: 1 })
  const { tracks, addresses } = await bench.leftovers()
  expect(new Set(tracks)).toEqual(new Set(['ended']))
  expect(addresses).toBe(0)
})

test('a recording ends by itself, is real, and keeps sound and length', async () => {
  await bench.start('chooseVideo', { sourceType: ['camera'], maxDuration: 1.5 })
  await live()
  await bench.app.tap('dialog [data-action=record]')
  await bench.app.tap('dialog [data-action=use]')
  const video = await bench.answer()
  expect(video.errMsg).toBe('chooseVideo:ok')
  expect(video['duration']).toBeGreaterThan(1)
  expect(video['duration']).toBeLessThan(2.5)
  expect(video['width']).toBeGreaterThan(300)
  const bytes = await bench.bytes(video['tempFilePath'])
  expect(video['size']).toBe(bytes.length)
  const { tracks, addresses } = await bench.leftovers()
  expect(new Set(tracks)).toEqual(new Set(['ended']))
  expect(addresses).toBe(0)
})

test('photo or video, where the app takes both; a recording is stopped by hand', async () => {
  await bench.start('chooseMedia', { mediaType: ['mix'], sourceType: ['camera'] })
  await live()
  await bench.app.tap('dialog [data-action=mode-video]')
  await live()
  await bench.app.tap('dialog [data-action=record]')
  await bench.app.waitForText('.camera-clock', '0:01 / 0:10')
  await bench.app.tap('dialog [data-action=stop]')
  await bench.app.tap('dialog [data-action=use]')
  const { tempFiles, type } = await bench.answer()
  expect(type).toBe('video')
  expect(tempFiles[0]).toMatchObject({ fileType: 'video', size: expect.any(Number) })
  const look = await bench.look(tempFiles[0].thumbTempFilePath, [0.1, 0.5], [0.5, 0.5], [0.9, 0.9])
  expect(Math.max(look.width, look.height)).toBe(480)
  expect(look.colors.some((color) => Math.max(...color.slice(0, 3)) > 40)).toBe(true)
})

test('a browser that refuses the camera', async () => {
  await setDevices('denied')
  await bench.start('chooseImage', { sourceType: ['camera'] })
  await bench.app.waitForText('dialog', 'The browser does not give this site the camera.')
  await bench.app.tap('dialog [data-action=confirm]')
  expect(await bench.answer()).toEqual({
    errMsg: 'chooseImage:fail system permission denied',
    errno: 3,
  })
})

test.each([
  ['NotFoundError', 'There is no camera', 'no camera'],
  ['NotReadableError', 'Another app may be using it', 'camera is in use'],
])('no camera: %s', async (name, text, reason) => {
  await bench.app.container.evaluate((error) => {
    const devices = navigator.mediaDevices
    const { getUserMedia } = devices
    devices.getUserMedia = async () => {
      devices.getUserMedia = getUserMedia
      throw new DOMException('', error)
    }
  }, name)
  await bench.start('chooseImage', { sourceType: ['camera'] })
  await bench.app.waitForText('dialog', text)
  await bench.app.tap('dialog [data-action=confirm]')
  expect(await bench.answer()).toEqual({ errMsg: `chooseImage:fail ${reason}` })
})
