import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { isOn: false, sel: 'b' },
  wxml: `
    <checkbox-group id="group" bindchange="record">
      <checkbox id="a" value="a">A</checkbox><checkbox id="b" value="b" checked>B</checkbox>
      <checkbox id="c" value="c" color="rgb(1, 2, 3)">C</checkbox><checkbox id="d" value="d" disabled>D</checkbox>
    </checkbox-group>
    <checkbox id="bound" model:checked="{{isOn}}" class="round" />
    <view catchtap="record" id="catching"><checkbox id="caught" /></view>`,
  wxss: '.round .wx-checkbox-input { border-radius: 50% }',
})

const isChecked = (id: string) => page.on(`#${id}`, ({ ariaChecked }) => ariaChecked === 'true')

test('its group tells the values in the order of choosing', async () => {
  await page.handle.tap('#c')
  await page.handle.tap('#a')
  expect((await page.seen()).map(({ detail }) => detail['value'])).toEqual([
    ['b', 'c'],
    ['b', 'c', 'a'],
  ])
  await page.handle.tap('#b')
  expect((await page.seen())[0]!.detail).toEqual({ value: ['c', 'a'] })
})

test('is worked by the space bar', async () => {
  await page.focus('#b')
  await page.handle.press('Space')
  expect((await page.seen())[0]!.detail).toEqual({ value: ['c', 'a', 'b'] })
  expect(await isChecked('b')).toBe(true)
})

test('shows what is checked, in its colour', async () => {
  expect(await page.style('#c .wx-checkbox-input', 'color', '::before')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#c .wx-checkbox-input', 'content', '::before')).toBe('"✓"')
  expect(await page.style('#d .wx-checkbox-input', 'content', '::before')).toBe('none')
  expect(await page.style('#bound .wx-checkbox-input', 'border-radius')).toBe('50%')
})

test('does nothing while it is disabled', async () => {
  await page.handle.tap('#d')
  expect(await page.seen()).toEqual([])
  expect(await isChecked('d')).toBe(false)
})

test('goes both ways with the data', async () => {
  await page.handle.tap('#bound')
  expect(await page.data('isOn')).toBe(true)
  await page.setData({ isOn: false })
  expect(await isChecked('bound')).toBe(false)
})

test('works inside of what catches taps', async () => {
  await page.handle.tap('#caught')
  expect(await isChecked('caught')).toBe(true)
  expect(await page.seen()).toMatchObject([{ type: 'tap', id: 'catching' }])
})
