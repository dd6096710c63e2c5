import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const types = 'success success_no_circle info warn waiting cancel download search clear'.split(' ')

const page = componentPage({
  data: { types, color: '' },
  wxml: `
    <icon wx:for="{{types}}" wx:key="*this" id="{{item}}" type="{{item}}" />
    <icon id="large" type="success" size="60rpx" color="{{color}}" aria-label="Done" />
    <icon id="unknown" type="toString" />`,
})

test('draws every sign, in the size and colour that it is told', async () => {
  const drawn = await page.on('wx-page', (root) =>
    [...root.querySelectorAll<SVGPathElement>('wx-icon path')].map((path) => {
      const { width, height } = path.getBBox()
      return width > 15 && height > 12
    }),
  )
  expect(drawn).toEqual([...types.map(() => true), true, false])
  expect(await page.size('#info svg')).toEqual({ width: 23, height: 23 })
  expect(await page.style('#warn svg', 'fill')).toBe('rgb(250, 81, 81)')
  const { width } = await page.size('wx-page')
  expect((await page.size('#large svg')).width).toBeCloseTo((60 * width) / 750, 1)
  await page.setData({ color: 'rgb(1, 2, 3)' })
  expect(await page.style('#large svg', 'fill')).toBe('rgb(1, 2, 3)')
})

test('is a picture for assistive technology only where it has a name', async () => {
  expect(await page.on('#large', ({ role }) => role)).toBe('img')
  expect(await page.on('#info', ({ role }) => role)).toBeNull()
})
