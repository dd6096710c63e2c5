import { beforeAll, expect, test } from 'vitest'
import { makePicture, makeVideo } from '../../apps/mediaFiles.js'
import { pictureBench } from '../../apps/pictureBench.js'

const bench = pictureBench()

let webm: Buffer
let mp4: Buffer | undefined
let png: Buffer
beforeAll(async () => {
  const tab = bench.app.container
  ;[webm, mp4, png] = [
    (await makeVideo(tab, 'video/webm'))!,
    await makeVideo(tab, 'video/mp4'),
    await makePicture(tab, 'image/png', [64, 48]),
  ]
})

test('a video of the album keeps its bytes, and its length and size are measured', async () => {
  await bench.choose('chooseVideo', { camera: ['front', 'back'] }, [
    { name: 'a.webm', content: webm },
  ])
  const { tempFilePath, duration, ...rest } = await bench.answer()
  expect(rest).toEqual({ errMsg: 'chooseVideo:ok', size: webm.length, width: 320, height: 240 })
  expect(duration).toBeGreaterThan(0.5)
  expect(duration).toBeLessThan(2)
  expect((await bench.bytes(tempFilePath)).equals(webm)).toBe(true)

  const { errMsg, ...info } = await bench.call('getVideoInfo', { src: tempFilePath })
  expect(errMsg).toBe('getVideoInfo:ok')
  expect(info).toEqual({
    orientation: 'up',
    type: 'webm',
    duration,
    width: 320,
    height: 240,
    size: Math.round((webm.length / 1024) * 100) / 100,
    bitrate: Math.round((webm.length * 8) / 1000 / duration),
    fps: expect.any(Number),
  })
  expect(info['fps']).toBeGreaterThan(5)
  expect(info['fps']).toBeLessThan(61)
})

test('an mp4, where this browser can write one', async ({ skip }) => {
  if (!mp4) return skip()
  await bench.choose('chooseVideo', {}, [{ name: 'a.mp4', content: mp4 }])
  const { tempFilePath, ...rest } = await bench.answer()
  expect(tempFilePath).toMatch(/\.mp4$/)
  expect(rest).toMatchObject({ size: mp4.length, width: 320, height: 240 })
  const info = await bench.call('getVideoInfo', { src: tempFilePath })
  expect(info).toMatchObject({ type: 'mp4', orientation: 'up' })
})

test('pictures and videos together, with the first picture of a video', async () => {
  await bench.choose('chooseMedia', {}, [
    { name: 'a.webm', content: webm },
    { name: 'b.png', content: png },
  ])
  await bench.app.waitForText('dialog', 'Use (2)')
  await bench.app.tap('dialog [data-action=use]')
  const { tempFiles, type } = await bench.answer()
  expect(type).toBe('mix')
  expect(tempFiles).toEqual([
    {
      tempFilePath: expect.stringMatching(/\.webm$/),
      size: webm.length,
      duration: expect.any(Number),
      width: 320,
      height: 240,
      thumbTempFilePath: expect.stringMatching(/\.jpg$/),
      fileType: 'video',
    },
    {
      tempFilePath: expect.stringMatching(/\.png$/),
      size: png.length,
      duration: 0,
      width: 64,
      height: 48,
      thumbTempFilePath: '',
      fileType: 'image',
    },
  ])
  const look = await bench.look(tempFiles[0].thumbTempFilePath, [0.25, 0.5])
  expect([look.width, look.height]).toEqual([320, 240])
  const [red, green, blue] = look.colors[0] as [number, number, number]
  expect(red).toBeGreaterThan(220)
  expect(green + blue).toBeLessThan(60)
  expect(await bench.leftovers()).toEqual({ addresses: 0, tracks: [] })
})

test('what begins as a video and is none fails', async () => {
  const broken = webm.subarray(0, 60)
  await bench.choose('chooseVideo', {}, [{ name: 'a.webm', content: broken }])
  expect(await bench.answer()).toEqual({ errMsg: 'chooseVideo:fail video decode fail' })
  expect(await bench.leftovers()).toEqual({ addresses: 0, tracks: [] })
})

test('files of any kind, by their content and their extension', async () => {
  const files = [
    { name: 'a.png', content: png },
    { name: 'b.webm', content: webm },
    { name: 'Report.PDF', content: '%PDF-1.7' },
    { name: 'notes.txt', content: 'text' },
  ]
  await bench.prepare('chooseMessageFile', { count: 10 })
  await bench.app.chooseFiles('#run', files)
  const { tempFiles } = await bench.answer()
  expect(
    tempFiles.map(({ name, type, size }: Record<string, unknown>) => [name, type, size]),
  ).toEqual([
    ['a.png', 'image', png.length],
    ['b.webm', 'video', webm.length],
    ['Report.PDF', 'file', 8],
    ['notes.txt', 'file', 4],
  ])
  expect(tempFiles[2].path).toMatch(/\.PDF$/)
  const age = Date.now() / 1000 - tempFiles[3].time
  expect(Math.abs(age)).toBeLessThan(600)

  await bench.prepare('chooseMessageFile', { count: 1, type: 'file', extension: ['pdf'] })
  await bench.app.chooseFiles('#run', [files[2]!])
  expect((await bench.answer())['tempFiles']).toHaveLength(1)
  await bench.prepare('chooseMessageFile', { count: 9, type: 'file', extension: ['.pdf'] })
  await bench.app.chooseFiles('#run', [files[0]!, files[3]!])
  await bench.app.tap('dialog [data-action=confirm]')
  expect(await bench.answer()).toEqual({ errMsg: 'chooseMessageFile:fail invalid file type' })
})
