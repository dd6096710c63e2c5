import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { value: 20, form: {} },
  wxml: `
    <form bindsubmit="record" bindreset="record" id="form">
      <label>Sound <slider id="plain" name="sound" model:value="{{value}}" show-value bindchange="record" bindchanging="record" style="width: 360px" /></label>
      <slider id="steps" min="10" max="20" step="2.5" value="11" bindchange="record" activeColor="rgb(1, 2, 3)" backgroundColor="rgb(4, 5, 6)" block-color="rgb(7, 8, 9)" block-size="40" />
      <slider id="disabled" disabled value="30" bindchange="record" bindchanging="record" />
      <slider id="older" value="50" selected-color="rgb(1, 1, 1)" color="rgb(2, 2, 2)" />
      <button id="submit" form-type="submit">ok</button><button id="reset" form-type="reset">back</button>
    </form>`,
})

const now = (selector: string) => page.on(selector, (slider) => Number(slider.ariaValueNow))

/** Where the thumb is, as a share of the line. */
const place = (selector: string) =>
  page.on(selector, (slider) => {
    const line = slider.querySelector('.wx-slider-handle-wrapper')!.getBoundingClientRect()
    const thumb = slider.querySelector('.wx-slider-thumb')!.getBoundingClientRect()
    return Math.round(((thumb.left + thumb.width / 2 - line.left) / line.width) * 100)
  })

test('stands where its value is, in the looks that it is told', async () => {
  expect(await place('#plain')).toBe(20)
  expect(await page.handle.text('#plain .wx-slider-value')).toBe('20')
  // The nearest step is 10.
  expect(await now('#steps')).toBe(10)
  expect(await page.style('#steps .wx-slider-track', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await page.style('#steps .wx-slider-handle-wrapper', 'background-color')).toBe(
    'rgb(4, 5, 6)',
  )
  expect(await page.style('#steps .wx-slider-thumb', 'background-color')).toBe('rgb(7, 8, 9)')
  expect((await page.size('#steps .wx-slider-thumb')).width).toBe(28)
})

test.each(['mouse', 'finger'] as const)('is dragged by the %s, and data follows', async (by) => {
  await page.setData({ value: 20 })
  await page.seen()
  await page.handle.drag('#plain .wx-slider-thumb', { dx: 100, by })
  const events = await page.seen()
  const value = await now('#plain')
  expect(value).toBeGreaterThan(40)
  expect(await place('#plain')).toBe(value)
  expect(events.filter(({ type }) => type === 'changing').length).toBeGreaterThan(2)
  expect(events.filter(({ type }) => type === 'change').map(({ detail }) => detail)).toEqual([
    { value },
  ])
  expect(await page.data('value')).toBe(value)
})

test('goes where it is tapped', async () => {
  await page.seen()
  await page.handle.tap('#plain .wx-slider-handle-wrapper')
  expect(await now('#plain')).toBe(50)
  expect(await page.seen()).toMatchObject([{ type: 'change', detail: { value: 50 } }])
})

test('goes by keys, one step, ten, or to an end', async () => {
  await page.focus('#plain')
  const seen: number[] = []
  for (const key of ['ArrowRight', 'ArrowDown', 'PageUp', 'Home', 'End', 'End'] as const) {
    await page.handle.press(key)
    seen.push(await now('#plain'))
  }
  expect(seen).toEqual([51, 50, 60, 0, 100, 100])
  expect((await page.seen()).length).toBe(5)
  await page.focus('#steps')
  await page.handle.press('ArrowRight')
  expect(await now('#steps')).toBe(12.5)
})

test('does nothing while it is disabled', async () => {
  await page.seen()
  await page.handle.tap('#disabled')
  await page.handle.drag('#disabled .wx-slider-thumb', { dx: 60 })
  expect(await page.seen()).toEqual([])
  expect(await now('#disabled')).toBe(30)
})

test('is a named field of its form, which can put it back', async () => {
  expect(await page.on('#plain', ({ role }) => role)).toBe('slider')
  await page.handle.tap('#submit')
  expect((await page.seen())[0]!.detail['value']).toEqual({ sound: 100 })
  await page.handle.tap('#reset')
  expect(await now('#plain')).toBe(20)
})

test('knows the older names of its colours', async () => {
  expect(await page.style('#older .wx-slider-track', 'background-color')).toBe('rgb(1, 1, 1)')
  expect(await page.style('#older .wx-slider-handle-wrapper', 'background-color')).toBe(
    'rgb(2, 2, 2)',
  )
})
