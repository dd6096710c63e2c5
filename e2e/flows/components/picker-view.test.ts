import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: {
    years: [2020, 2021, 2022, 2023, 2024, 2025],
    months: [1, 2, 3],
    value: [2, 1],
    now: false,
  },
  wxml: `
    <picker-view id="view" value="{{value}}" class="box" indicator-style="height: 50px" indicator-class="tinted"
      mask-style="background-image: none" immediate-change="{{now}}" bindchange="record" bindpickstart="record" bindpickend="record">
      <picker-view-column id="years"><view wx:for="{{years}}" wx:key="*this">{{item}}</view></picker-view-column>
      <picker-view-column id="months"><view wx:for="{{months}}" wx:key="*this">{{item}}</view></picker-view-column>
    </picker-view>`,
  wxss: '.box { height: 250px } .tinted { background-color: rgb(1, 2, 3) }',
})

/** The text in the middle of a column. */
const middle = (column: string) =>
  page.on(column, (element) => {
    const { top, height } = element.getBoundingClientRect()
    const items = [...element.querySelectorAll('wx-view')]
    const found = items.find((item) => {
      const box = item.getBoundingClientRect()
      return Math.abs(box.top + box.height / 2 - top - height / 2) < 2
    })
    return found?.textContent ?? ''
  })

test('shows its value in indicators with the looks that they are told', async () => {
  expect([await middle('#years'), await middle('#months')]).toEqual(['2022', '2'])
  expect((await page.size('#years wx-view')).height).toBe(50)
  expect(await page.style('#years > wx-picker-indicator', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#years > wx-picker-mask', 'background-image')).toBe('none')
  await page.setData({ value: [5, 9] })
  expect([await middle('#years'), await middle('#months')]).toEqual(['2025', '3'])
})

test.each(['mouse', 'finger'] as const)('is turned by the %s', async (by) => {
  await page.setData({ value: [0, 0] })
  await page.seen()
  await page.handle.drag('#years', { dy: -100, by })
  const end = await page.handle.waitFor('the end', async () => {
    const events = await page.seen()
    return events.some(({ type }) => type === 'pickend') ? events : undefined
  })
  expect(end.map(({ type }) => type)).toEqual(['pickstart', 'change', 'pickend'])
  const { value } = end[1]!.detail as { value: number[] }
  expect(value[0]).toBeGreaterThan(0)
  expect(value[1]).toBe(0)
  expect(await middle('#years')).toBe(String(2020 + value[0]!))
})

test('turns by mouse wheel, tap and keys, and stops at its ends', async () => {
  await page.setData({ value: [0, 0] })
  const { container } = page.handle
  const { x, y } = await page.on('#years', (element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await container.mouse.move(x, y)
  await container.mouse.wheel({ deltaY: 100 })
  await page.handle.waitFor('the next', async () => (await middle('#years')) === '2021')
  await container.mouse.click(x, y + 50)
  expect(await middle('#years')).toBe('2022')
  await page.focus('#years')
  const seen: string[] = []
  for (const key of ['ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home'] as const) {
    await page.handle.press(key)
    seen.push(await middle('#years'))
  }
  expect(seen).toEqual(['2023', '2022', '2025', '2025', '2020'])
  expect(
    await page.on('#years', ({ role, ariaValueText, ariaValueMax }) => [
      role,
      ariaValueText,
      ariaValueMax,
    ]),
  ).toEqual(['spinbutton', '2020', '5'])
})

test('tells a change as soon as it is let go, where it is told so', async () => {
  const { container } = page.handle
  await container.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.setData({ now: true, value: [0, 0] })
  await page.seen()
  await page.focus('#months')
  await page.handle.press('End')
  const events = await page.seen()
  expect(events.slice(0, 2).map(({ type }) => type)).toEqual(['pickstart', 'change'])
  expect(events[1]!.detail).toEqual({ value: [0, 2] })
  await page.handle.waitFor('the end', async () => (await middle('#months')) === '3')
})

test('follows columns that grow shorter', async () => {
  await page.setData({ months: [7, 8] })
  await page.handle.waitFor('the last', async () => (await middle('#months')) === '8')
})
