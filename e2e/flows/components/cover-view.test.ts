import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { top: '60rpx', src: '/a/dot.svg' },
  files: {
    'a/dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"><rect width="12" height="8" fill="red"/></svg>',
  },
  wxml: `
    <view style="position: relative; height: 100px">
      <cover-view id="cover" style="position: absolute; left: 0; top: 0; width: 80px; height: 50px">above</cover-view>
      <video id="film" style="position: absolute; left: 0; top: 0; width: 200px; height: 100px" />
    </view>
    <cover-view id="scrolling" scroll-top="{{top}}" style="height: 40px; overflow-y: scroll"><cover-view style="height: 500px">tall</cover-view></cover-view>
    <cover-view style="width: 24px; height: 16px"><cover-image id="image" src="{{src}}" bindload="record" binderror="record" bindtap="record" /></cover-view>`,
})

test('stands above a film that comes after it', async () => {
  const top = await page.on('#cover', (cover) => {
    const { left, top: y } = cover.getBoundingClientRect()
    return (cover.getRootNode() as ShadowRoot).elementFromPoint(left + 5, y + 5)?.id
  })
  expect(top).toBe('cover')
})

test('scrolls where it is told', async () => {
  const { width } = await page.size('wx-page')
  const scrolled = () => page.on('#scrolling', (cover) => cover.scrollTop)
  expect(await scrolled()).toBeCloseTo((60 * width) / 750, 0)
  await page.setData({ top: 100 })
  expect(await scrolled()).toBe(100)
})

test('its picture tells what loaded and what did not', async () => {
  await page.handle.waitFor('the picture', () =>
    page.on('#image img', (image) => (image as HTMLImageElement).naturalWidth === 12),
  )
  expect(await page.size('#image img')).toEqual({ width: 24, height: 16 })
  await page.handle.waitFor('its event', async () =>
    (await page.seen()).some(
      ({ type, detail }) => type === 'load' && detail['width'] === 12 && detail['height'] === 8,
    ),
  )
  await page.handle.tap('#image')
  expect((await page.seen()).map(({ type }) => type)).toEqual(['tap'])
  await page.setData({ src: '/a/none.svg' })
  await page.handle.waitFor('the error', async () =>
    (await page.seen()).some(
      ({ type, detail }) => type === 'error' && detail['errMsg'] === 'GET /a/none.svg failed',
    ),
  )
})
