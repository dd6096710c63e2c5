import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

/** 40 × 20 pixels of four colours: red and green above, blue and white below. */
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
  <rect width="20" height="10" fill="#f00"/><rect x="20" width="20" height="10" fill="#0f0"/>
  <rect y="10" width="20" height="10" fill="#00f"/><rect x="20" y="10" width="20" height="10" fill="#fff"/>
</svg>`

const page = componentPage({
  data: { mode: 'scaleToFill', src: '/images/four.svg' },
  wxml: `
    <image id="modes" class="box" mode="{{mode}}" src="{{src}}" bindload="record" binderror="record"/>
    <image id="default" src="../../images/four.svg"/>
    <view class="row"><image id="wide" mode="widthFix" class="wide" src="/images/four.svg"/></view>
    <view class="column"><image id="high" mode="heightFix" class="high" src="/images/four.svg"/></view>
    <image id="named" aria-label="Four colours" src="/images/four.svg"/>
    <image id="menu" show-menu-by-longpress src="../../images/four.svg" bindtap="record" bindlongpress="record"/>
    <view class="screens"/>
    <image id="far" lazy-load src="/images/far.svg" bindload="record"/>`,
  wxss: `
    wx-page { background: #000 } page { background: #888 }
    .box { display: block; width: 10px; height: 10px }
    .row { display: flex; height: 300px } .column { display: flex; flex-direction: column; width: 300px }
    .wide { width: 100px } .high { height: 50px }
    .screens { height: 8000px }`,
  files: { 'images/four.svg': picture, 'images/far.svg': picture },
})

const red = [255, 0, 0]
const green = [0, 255, 0]
const blue = [0, 0, 255]
const white = [255, 255, 255]
const page_ = [136, 136, 136]

/** The colours in the corners of a picture that fills a box: top left, top right, bottom left, bottom right. */
async function corners(selector: string): Promise<number[][]> {
  const element = await page.handle.element(selector)
  const { x, y, width, height } = (await element.boundingBox())!
  const png = await page.handle.container.screenshot({
    clip: { x, y, width, height },
    encoding: 'base64',
  })
  return page.handle.container.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const context = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    }).getContext('2d')!
    context.drawImage(image, 0, 0)
    const at = (left: number, top: number) =>
      [...context.getImageData(left, top, 1, 1).data].slice(0, 3)
    const [right, bottom] = [image.width - 2, image.height - 2]
    return [at(1, 1), at(right, 1), at(1, bottom), at(right, bottom)]
  }, png)
}

test('is 320 × 240 without a size of its own, and tells the size of the picture', async () => {
  expect(await page.size('#default')).toEqual({ width: 320, height: 240 })
  await page.handle.waitFor('the events', async () => (await page.size('#wide')).height === 50)
  expect(await page.seen()).toEqual([
    { type: 'load', id: 'modes', detail: { width: 40, height: 20 } },
  ])
})

// The box is 10 × 10: a quarter of the picture's width, and half of its height.
test.each([
  ['scaleToFill', [red, green, blue, white]],
  ['aspectFit', [page_, page_, page_, page_]],
  ['aspectFill', [red, green, blue, white]],
  ['center', [red, green, blue, white]],
  ['top', [red, green, red, green]],
  ['bottom', [blue, white, blue, white]],
  ['left', [red, red, blue, blue]],
  ['right', [green, green, white, white]],
  ['top left', [red, red, red, red]],
  ['top right', [green, green, green, green]],
  ['bottom left', [blue, blue, blue, blue]],
  ['bottom right', [white, white, white, white]],
  ['unknown', [red, green, blue, white]],
])('mode %s shows the right part', async (mode, colors) => {
  await page.setData({ mode })
  expect(await corners('#modes')).toEqual(colors)
})

test('widthFix and heightFix give the element the picture’s shape, whatever is around it', async () => {
  await page.handle.waitFor('both', async () => (await page.size('#high')).width === 100)
  expect(await page.size('#wide')).toEqual({ width: 100, height: 50 })
  expect(await page.size('#high')).toEqual({ width: 100, height: 50 })
})

test('tells of a picture that is not there, and of the next one that is', async () => {
  await page.seen()
  await page.setData({ src: '/images/none.svg' })
  await page.handle.waitFor('the error', async () => {
    const [event] = await page.seen()
    if (!event) return false
    expect(event).toEqual({
      type: 'error',
      id: 'modes',
      detail: { errMsg: 'GET /images/none.svg failed' },
    })
    return true
  })
  await page.setData({ src: 'data:image/svg+xml,' + encodeURIComponent(picture) })
  await page.handle.waitFor('the picture', async () => (await page.seen())[0]?.type === 'load')
})

test('has a role where it has a name', async () => {
  expect(await page.on('#named', (element) => element.getAttribute('role'))).toBe('img')
  expect(await page.on('#default', (element) => element.getAttribute('role'))).toBeNull()
})

test('with lazy-load waits until the person comes near', async () => {
  const hasSource = () =>
    page.on('#far', (element) => element.querySelector('img')!.hasAttribute('src'))
  expect(await hasSource()).toBe(false)
  await page.on('#far', (element) => {
    const scroller = element.closest<HTMLElement>('[data-part=scroller]')!
    scroller.scrollTop = 6000
  })
  await page.handle.waitFor('the picture', async () => (await page.seen())[0]?.id === 'far')
  expect(await hasSource()).toBe(true)
})

test('with show-menu-by-longpress a long press offers what can be done with it, and is no tap', async () => {
  await page.on('#menu', (element) => element.scrollIntoView({ block: 'center' }))
  await page.seen()
  const { x, y } = (await (await page.handle.element('#menu')).boundingBox())!
  const finger = await page.handle.container.touchscreen.touchStart(x + 20, y + 20)
  expect(await page.handle.text('.weui-actionsheet__menu')).toBe('Preview Save image')
  await finger.end()
  await page.handle.tap('.weui-actionsheet__menu button')
  await page.handle.element('.pswp__img')
  await page.handle.press('Escape')
  expect((await page.seen()).map(({ type }) => type)).toEqual(['longpress'])
})
