import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { enable: true, there: true },
  wxml: `
    <view id="around" bindtap="record" style="transform: translateX(10px); overflow: hidden; width: 50px; height: 20px">
      <root-portal wx:if="{{there}}" enable="{{enable}}"><view id="inside" class="sheet" bindtap="record">dialog</view></root-portal>
    </view>
    <view style="position: relative; z-index: 500; height: 1500px; background: #ddd">tall</view>`,
  wxss: '.sheet { position: fixed; left: 0; right: 0; bottom: 0; height: 100px; background: rgb(1, 2, 3) }',
})

/** What a person sees at the bottom of the page. */
const atBottom = () =>
  page.on('wx-page', (root) => {
    const shadow = root.getRootNode() as ShadowRoot
    const { left, bottom } = shadow.host.getBoundingClientRect()
    return shadow.elementFromPoint(left + 100, bottom - 20)?.id
  })

test('leaves what is around it, and stays in the page', async () => {
  expect(await atBottom()).toBe('inside')
  expect(await page.style('#inside', 'background-color')).toBe('rgb(1, 2, 3)')
  const { width } = await page.size('wx-page')
  expect(await page.size('#inside')).toEqual({ width, height: 100 })
})

test('events go the way of the template', async () => {
  await page.handle.tap('#inside')
  expect((await page.seen()).map(({ id }) => id)).toEqual(['inside', 'around'])
})

test('stays in its place where it is told, and goes with what is around it', async () => {
  await page.setData({ enable: false })
  expect(await atBottom()).not.toBe('inside')
  await page.setData({ enable: true })
  expect(await atBottom()).toBe('inside')
  await page.setData({ there: false })
  expect(await page.on('wx-page', (root) => root.querySelector('wx-portal'))).toBeNull()
})
