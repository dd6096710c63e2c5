import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePicture, withOrientation } from '../../apps/mediaFiles.js'
import { pictureBench } from '../../apps/pictureBench.js'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
const bench = pictureBench({ 'images/a.svg': drawing, 'images/text.png': 'no picture' })

let jpeg: Buffer
let png: Buffer
/** Paths of temp files with these contents. */
let turnedPath: string
let pngPath: string
let server: Server
let origin: string
beforeAll(async () => {
  const tab = bench.app.container
  jpeg = await makePicture(tab, 'image/jpeg', [600, 400], { noise: true })
  png = await makePicture(tab, 'image/png', [200, 100])
  server = createServer(({ url }, response) => {
    if (url === '/a.jpg') response.setHeader('content-type', 'image/jpeg').end(jpeg)
    else response.writeHead(url === '/none.jpg' ? 404 : 500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await bench.choose('chooseImage', { sizeType: ['original'] }, [
    { name: 'turned.jpg', content: withOrientation(jpeg, 6) },
    { name: 'b.png', content: png },
  ])
  ;[turnedPath, pngPath] = (await bench.answer())['tempFilePaths']
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const rounded = (color: number[]) => color.map((value) => (value > 127 ? 255 : 0))

describe('getImageInfo', () => {
  test('tells the size before the turn, and the turn', async () => {
    expect(await bench.call('getImageInfo', { src: turnedPath })).toEqual({
      errMsg: 'getImageInfo:ok',
      path: turnedPath,
      width: 600,
      height: 400,
      orientation: 'right',
      type: 'jpeg',
    })
    const plain = { orientation: 'up', width: 200, height: 100, type: 'png' }
    expect(await bench.call('getImageInfo', { src: pngPath })).toMatchObject(plain)
    const vector = { width: 30, height: 20, type: 'unknown', path: '/images/a.svg' }
    expect(await bench.call('getImageInfo', { src: '/images/a.svg' })).toMatchObject(vector)
  })

  test('keeps a picture of the web as a temp file', async () => {
    const info = await bench.call('getImageInfo', { src: `${origin}/a.jpg` })
    expect(info).toMatchObject({ width: 600, height: 400, type: 'jpeg' })
    expect((await bench.bytes(info['path'])).equals(jpeg)).toBe(true)
  })

  test.each([
    ['wxfile://tmp_none.png', 'file not found', 1300002],
    ['/images/none.png', 'file not found', 1300002],
    ['/images/text.png', 'image decode fail', 1103003],
    ['<server>/none.jpg', 'image not found (404)', undefined],
    ['<server>/broken.jpg', 'download image fail', undefined],
    ['http://127.0.0.1:1/a.jpg', 'download image fail', undefined],
  ])('fails for %s', async (src, reason, errno) => {
    const answer = await bench.call('getImageInfo', { src: src.replace('<server>', origin) })
    expect(answer).toEqual({
      errMsg: `getImageInfo:fail ${reason}`,
      ...(errno !== undefined && { errno }),
    })
  })
})

describe('compressImage', () => {
  test('writes a JPEG anew by its quality, upright', async () => {
    const sizes = []
    for (const quality of [90, 20]) {
      const { tempFilePath } = await bench.call('compressImage', { src: turnedPath, quality })
      expect(tempFilePath).toMatch(/\.jpg$/)
      sizes.push((await bench.bytes(tempFilePath)).length)
      const look = await bench.look(tempFilePath, [0.25, 0.25], [0.75, 0.25])
      expect([look.width, look.height]).toEqual([400, 600])
      expect(look.colors.map(rounded)).toEqual([
        [0, 0, 255, 255],
        [255, 0, 0, 255],
      ])
    }
    expect(sizes[1]).toBeLessThan(sizes[0]! / 2)
  })

  test('changes the size: by one side, by both, and not at all', async () => {
    const sizeOf = async (params: object) => {
      const { tempFilePath } = await bench.call('compressImage', { src: pngPath, ...params })
      const { width, height } = await bench.look(tempFilePath)
      return `${tempFilePath.replace(/.*\./, '')} ${width}x${height}`
    }
    expect(await sizeOf({ compressedWidth: 100 })).toBe('png 100x50')
    expect(await sizeOf({ compressedHeight: 20 })).toBe('png 40x20')
    expect(await sizeOf({ compressedWidth: 30, compressedHeight: 60 })).toBe('png 30x60')
    expect(await sizeOf({})).toBe('png 200x100')
  })

  test('fails for what is no picture', async () => {
    expect((await bench.call('compressImage', { src: '/images/text.png' })).errMsg).toBe(
      'compressImage:fail image decode fail',
    )
    expect((await bench.call('compressImage', { src: 'wxfile://tmp_none' })).errMsg).toBe(
      'compressImage:fail file not found',
    )
  })
})

describe('cropImage', () => {
  /** A colour on the stage, at a place from 0 to 1. */
  const stageColor = (x: number, y: number) =>
    bench.app.element('.crop-stage').then((stage) =>
      stage.evaluate(
        (node, left, top) => {
          const canvas = node as unknown as HTMLCanvasElement
          const place = [canvas.width * left, canvas.height * top] as const
          return [...canvas.getContext('2d')!.getImageData(...place, 1, 1).data]
        },
        x,
        y,
      ),
    )

  test('gives the middle, as large as it can be', async () => {
    await bench.start('cropImage', { src: pngPath, cropScale: '1:1' })
    await bench.app.tap('dialog [data-action=use]')
    const { tempFilePath } = await bench.answer()
    const look = await bench.look(tempFilePath, [0.25, 0.25], [0.75, 0.25], [0.75, 0.75])
    expect([look.width, look.height]).toEqual([100, 100])
    expect(look.colors.map(rounded)).toEqual([
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [255, 255, 255, 255],
    ])
  })

  test('gives what the person drags and zooms into the frame', async () => {
    await bench.start('cropImage', { src: pngPath, cropScale: '4:3' })
    await bench.app.waitFor('the picture', async () => (await stageColor(0.45, 0.45))[0]! > 200)
    await bench.app.drag('.crop-stage', { dx: 300, dy: 0 })
    expect(rounded(await stageColor(0.6, 0.4))).toEqual([255, 0, 0, 255])
    const slider = await bench.app.element('dialog input[type=range]')
    await slider.focus()
    await bench.app.press('End')
    const stage = await bench.app.element('.crop-stage')
    await stage.focus()
    for (let i = 0; i < 80; i++) await bench.app.press('ArrowDown')
    await bench.app.tap('dialog [data-action=use]')
    const look = await bench.look((await bench.answer())['tempFilePath'], [0.5, 0.9])
    // The eighth part of 133 by 100 pixels, all of it of the lower left quarter.
    expect([look.width, look.height]).toEqual([17, 13])
    expect(look.colors.map(rounded)).toEqual([[0, 0, 255, 255]])
  })

  test('is left with cancel', async () => {
    await bench.start('cropImage', { src: pngPath })
    await bench.app.tap('dialog [data-action=cancel]')
    expect(await bench.answer()).toEqual({ errMsg: 'cropImage:fail cancel', errno: 1 })
    await bench.start('cropImage', { src: pngPath })
    await bench.app.waitForText('dialog', 'Done')
    await bench.app.press('Escape')
    expect((await bench.answer()).errMsg).toBe('cropImage:fail cancel')
    expect(await bench.leftovers()).toEqual({ addresses: 0, tracks: [] })
  })
})
