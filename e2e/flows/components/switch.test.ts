import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { isOn: true },
  wxml: `
    <switch id="bound" model:checked="{{isOn}}" bindchange="record" color="rgb(1, 2, 3)" />
    <switch id="box" type="checkbox" bindchange="record" />
    <switch id="disabled" disabled bindchange="record" />`,
})

test('turns by tap and keyboard, and the data follows', async () => {
  expect(await page.size('#bound .wx-switch-input')).toEqual({ width: 52, height: 32 })
  expect(await page.style('#bound .wx-switch-input', 'background-color')).toBe('rgb(1, 2, 3)')
  await page.handle.tap('#bound')
  expect(await page.seen()).toMatchObject([{ type: 'change', detail: { value: false } }])
  expect(await page.data('isOn')).toBe(false)
  await page.focus('#bound')
  await page.handle.press('Space')
  await page.handle.press('Enter')
  await page.handle.press('Enter')
  expect((await page.seen()).map(({ detail }) => detail['value'])).toEqual([true, false, true])
  expect(await page.on('#bound', ({ role, ariaChecked }) => [role, ariaChecked])).toEqual([
    'switch',
    'true',
  ])
})

test('turns by a finger', async () => {
  const { container } = page.handle
  const { x, y } = await page.on('#bound', (element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await container.touchscreen.tap(x, y)
  await page.handle.waitFor('the change', async () => (await page.data('isOn')) === false)
  expect(await page.seen()).toMatchObject([{ type: 'change', detail: { value: false } }])
})

test('looks like a checkbox where it is told', async () => {
  await page.handle.tap('#box')
  expect(await page.style('#box .wx-checkbox-input', 'content', '::before')).toBe('"✓"')
  expect(await page.on('#box', ({ role }) => role)).toBe('checkbox')
})

test('does nothing while it is disabled', async () => {
  await page.seen()
  await page.handle.tap('#disabled')
  expect(await page.seen()).toEqual([])
})
