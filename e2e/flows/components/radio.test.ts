import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { size: 'm' },
  wxml: `
    <radio-group id="group" bindchange="choose">
      <label wx:for="{{['s', 'm', 'l', 'x']}}" wx:key="*this">
        <radio id="{{item}}" value="{{item}}" checked="{{size === item}}" disabled="{{item === 'l'}}" />{{item}}
      </label>
    </radio-group>`,
  js: `
    choose(event) {
      this.record(event)
      this.setData({ size: event.detail.value })
    },`,
})

const checked = () =>
  page.on('#group', (group) =>
    [...group.querySelectorAll('[aria-checked=true]')].map(({ id }) => id),
  )

test('one of a group is checked', async () => {
  expect(await checked()).toEqual(['m'])
  await page.handle.tap('#s')
  expect(await checked()).toEqual(['s'])
  await page.handle.tap('#s')
  expect((await page.seen()).map(({ detail }) => detail)).toEqual([{ value: 's' }])
  await page.setData({ size: 'x' })
  expect(await checked()).toEqual(['x'])
  expect(await page.style('#x .wx-radio-input', 'background-color')).toBe('rgb(7, 193, 96)')
})

test('arrow keys choose, and the Tab key finds the one that is chosen', async () => {
  await page.focus('#x')
  await page.handle.press('ArrowUp')
  expect(await checked()).toEqual(['m'])
  await page.handle.press('ArrowUp')
  await page.handle.press('ArrowUp')
  expect(await checked()).toEqual(['x'])
  const reachable = await page.on('#group', (group) =>
    [...group.querySelectorAll('[tabindex="0"]')].map(({ id }) => id),
  )
  expect(reachable).toEqual(['x'])
  expect(await page.data('size')).toBe('x')
})
