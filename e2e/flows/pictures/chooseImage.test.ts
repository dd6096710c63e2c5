import { beforeAll, describe, expect, test } from 'vitest'
import { makePicture, withOrientation } from '../../apps/mediaFiles.js'
import { pictureBench } from '../../apps/pictureBench.js'

const bench = pictureBench()
const cancelled = { errMsg: 'chooseImage:fail cancel', errno: 1 }

let jpeg: Buffer
let turned: Buffer
let png: Buffer
let webp: Buffer
beforeAll(async () => {
  const tab = bench.app.container
  jpeg = await makePicture(tab, 'image/jpeg', [600, 400])
  turned = withOrientation(await makePicture(tab, 'image/jpeg', [3000, 1000], { noise: true }), 6)
  png = await makePicture(tab, 'image/png', [64, 48])
  webp = await makePicture(tab, 'image/webp', [64, 48])
})

const files = () => [
  { name: 'a.jpg', content: jpeg },
  { name: 'b.png', content: png },
  { name: 'c.webp', content: webp },
]

/** The colour that is nearest to one that compression changed a little. */
const rounded = (color: number[]) => color.map((value) => (value > 127 ? 255 : 0))

test('an original keeps its bytes, its order and its true type', async () => {
  await bench.choose('chooseImage', { sizeType: ['original'] }, [
    // Names lie.
    { name: 'photo.png', content: turned },
    ...files(),
  ])
  const { errMsg, tempFilePaths, tempFiles } = await bench.answer()
  expect(errMsg).toBe('chooseImage:ok')
  expect(tempFiles).toEqual(
    [turned, jpeg, png, webp].map(({ length: size }, index) => ({
      path: tempFilePaths[index],
      size,
    })),
  )
  expect(tempFilePaths.map((path: string) => /\.\w+$/.exec(path)?.[0])).toEqual([
    '.jpg',
    '.jpg',
    '.png',
    '.webp',
  ])
  for (const [index, bytes] of [turned, jpeg, png, webp].entries()) {
    expect((await bench.bytes(tempFilePaths[index])).equals(bytes)).toBe(true)
  }
})

test('a compressed one is smaller, within 2048 pixels, and stands upright', async () => {
  await bench.choose('chooseImage', { sizeType: ['compressed'] }, [
    { name: 'turned.jpg', content: turned },
  ])
  const { tempFiles } = await bench.answer()
  expect(tempFiles[0].size).toBeLessThan(turned.length)
  const look = await bench.look(tempFiles[0].path, [0.25, 0.25], [0.75, 0.25], [0.75, 0.75])
  expect([look.width, look.height]).toEqual([683, 2048])
  // Turned to the right, the lower left corner is at the top left.
  expect(look.colors.map(rounded)).toEqual([
    [0, 0, 255, 255],
    [255, 0, 0, 255],
    [0, 255, 0, 255],
  ])
  const info = await bench.call('getImageInfo', { src: tempFiles[0].path })
  expect(info).toMatchObject({ width: 683, height: 2048, orientation: 'up', type: 'jpeg' })
})

test('what would not get smaller stays as it is, and what is transparent stays so', async () => {
  const clear = await makePicture(bench.app.container, 'image/png', [2400, 600], { clear: true })
  await bench.choose('chooseImage', { sizeType: ['compressed'] }, [
    { name: 'b.png', content: png },
    { name: 'clear.png', content: clear },
  ])
  const { tempFilePaths } = await bench.answer()
  expect((await bench.bytes(tempFilePaths[0])).equals(png)).toBe(true)
  const look = await bench.look(tempFilePaths[1], [0.5, 0.5], [0.1, 0.1])
  expect(look).toEqual({
    width: expect.any(Number),
    height: expect.any(Number),
    colors: [
      [0, 0, 0, 0],
      [255, 0, 0, 255],
    ],
  })
})

describe('with both sizes', () => {
  test('the person sees what was chosen, and it is compressed', async () => {
    await bench.choose('chooseImage', {}, [{ name: 'turned.jpg', content: turned }, ...files()])
    await bench.app.waitFor('four pictures', () =>
      bench.app.container.evaluate(() => {
        const { shadowRoot } = document.querySelector('mini-app')!
        const images = [...shadowRoot!.querySelectorAll<HTMLImageElement>('.chosen-media img')]
        return images.length === 4 && images.every(({ naturalWidth }) => naturalWidth > 0)
      }),
    )
    expect(await bench.app.text('dialog [data-action=use]')).toBe('Use (4)')
    await bench.app.tap('dialog [data-action=use]')
    const { tempFiles } = await bench.answer()
    expect(tempFiles[0].size).toBeLessThan(turned.length)
  })

  test('the box “original” keeps the bytes, by keyboard too', async () => {
    await bench.choose('chooseImage', {}, [{ name: 'turned.jpg', content: turned }])
    const box = await bench.app.element('dialog [data-action=original]')
    await box.focus()
    await bench.app.press('Space')
    await bench.app.tap('dialog [data-action=use]')
    const { tempFilePaths } = await bench.answer()
    expect((await bench.bytes(tempFilePaths[0])).equals(turned)).toBe(true)
  })

  test('Escape ends the call with cancel, and no address is left', async () => {
    await bench.choose('chooseImage', {}, files())
    await bench.app.waitForText('dialog', 'Use (3)')
    await bench.app.press('Escape')
    expect(await bench.answer()).toEqual(cancelled)
    expect(await bench.leftovers()).toEqual({ addresses: 0, tracks: [] })
  })
})

test('files beyond the count are cut, and the person is told', async () => {
  await bench.choose('chooseImage', { count: 2 }, files())
  await bench.app.waitForText('.chosen-note', 'One file was left out')
  await bench.app.tap('dialog [data-action=use]')
  expect((await bench.answer())['tempFiles']).toHaveLength(2)
  await bench.choose('chooseImage', { count: 0, sizeType: ['original'] }, files().concat(files()))
  expect((await bench.answer())['tempFiles']).toHaveLength(6)
})

test('what is no picture is left out, whatever its name says; with nothing left the call fails', async () => {
  const fake = { name: 'fake.png', content: '<svg onload="alert(1)">' }
  await bench.choose('chooseImage', { sizeType: ['original'] }, [fake, ...files()])
  expect((await bench.answer())['tempFiles']).toHaveLength(3)
  await bench.choose('chooseImage', {}, [fake])
  await bench.app.waitForText('dialog', 'This file is not of the kind that was asked for.')
  await bench.app.tap('dialog [data-action=confirm]')
  expect(await bench.answer()).toEqual({ errMsg: 'chooseImage:fail invalid file type' })
})

test('a closed picker and a closed sheet are cancel', async () => {
  await bench.choose('chooseImage', {}, [])
  expect(await bench.answer()).toEqual(cancelled)
  await bench.start('chooseImage')
  expect(await bench.app.text('dialog')).toMatch(/^Take a photo\s+Choose from album\s+Cancel$/)
  await bench.app.tap('dialog [data-action=cancel]')
  expect(await bench.answer()).toEqual(cancelled)
})

test('the sheet leads to the album within its own tap', async () => {
  await bench.start('chooseImage', { sizeType: ['original'] })
  await bench.app.chooseFiles('dialog [data-action=album]', [{ name: 'b.png', content: png }])
  expect((await bench.answer())['tempFiles']).toEqual([
    { path: expect.stringMatching(/^wxfile:\/\/tmp_[\w-]+\.png$/), size: png.length },
  ])
})

test('three calls of one tap show one picker after the other, each with a tap of its own', async () => {
  await bench.prepare('chooseImage', { sourceType: ['album'], sizeType: ['original'] }, 3)
  const again = 'dialog [data-action=continue]'
  await bench.app.chooseFiles(() => bench.tapOnce('#run'), [{ name: 'a.jpg', content: jpeg }])
  await bench.waitWithoutTap('[data-action=continue]')
  await bench.app.chooseFiles(() => bench.tapOnce(again), [{ name: 'b.png', content: png }])
  await bench.waitWithoutTap('[data-action=cancel]')
  await bench.app.tap('dialog [data-action=cancel]')
  const answers = await bench.answers(3)
  expect(answers.map(({ errMsg, tempFiles }) => tempFiles?.[0].size ?? errMsg)).toEqual([
    jpeg.length,
    png.length,
    'chooseImage:fail cancel',
  ])
})

test('where a browser does not tell that the picker was closed, the person can', async () => {
  const { app } = bench
  await app.container.evaluate(() => {
    const picker = { isOpen: false, wasSeen: false }
    HTMLInputElement.prototype.showPicker = () => (picker.isOpen = true)
    document.hasFocus = () => {
      const isBack = !picker.isOpen || picker.wasSeen
      picker.wasSeen = picker.isOpen
      return isBack
    }
  })
  await bench.start('chooseImage', { sourceType: ['album'] })
  expect(await app.text('dialog')).toContain('Waiting for your choice')
  await app.tap('dialog [data-action=cancel]')
  expect(await bench.answer()).toEqual(cancelled)
})
