import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'
import type { SeenEvent } from '../../apps/componentPage.js'

const page = componentPage({
  data: {
    easing: 'linear',
    turned: 0,
    items: ['a', 'b', 'c'],
    current: 0,
    item: 'two',
    color: 'red',
    shown: 3,
    plays: false,
  },
  wxml: `
    <swiper id="plain" class="box" model:current="{{current}}" duration="100" indicator-dots
      indicator-color="rgb(1, 1, 1)" indicator-active-color="rgb(2, 2, 2)"
      bindchange="record" bindtransition="record" bindanimationfinish="record" bindtap="record">
      <swiper-item wx:for="{{items}}" wx:key="*this" style="color: {{color}}" item-id="id-{{item}}" bindtap="record" id="slide-{{item}}">{{item}}</swiper-item>
    </swiper>
    <swiper id="ring" class="box" circular duration="0" bindchange="record">
      <swiper-item wx:for="{{2}}" wx:key="*this"><button id="in{{item}}">{{item}}</button></swiper-item>
    </swiper>
    <swiper id="vertical" class="box" vertical duration="0" bindchange="record" current-item-id="{{item}}">
      <swiper-item item-id="one">1</swiper-item><swiper-item item-id="two">2</swiper-item>
    </swiper>
    <swiper id="several" class="box" display-multiple-items="2" previous-margin="20px" next-margin="40rpx" snap-to-edge current="{{shown}}" duration="0">
      <swiper-item wx:for="{{5}}" wx:key="*this">{{item}}</swiper-item>
    </swiper>
    <swiper id="playing" class="box" autoplay="{{plays}}" interval="150" duration="0" circular bindchange="record">
      <swiper-item wx:for="{{2}}" wx:key="*this">{{item}}</swiper-item>
    </swiper>
    <swiper id="eased" class="box" vertical easing-function="{{easing}}" duration="200" current="{{turned}}" bindtransition="record" bindanimationfinish="record">
      <swiper-item wx:for="{{2}}" wx:key="*this">{{item}}</swiper-item>
    </swiper>
    <swiper id="default"><swiper-item skip>x</swiper-item></swiper>`,
  wxss: '.box { width: 200px; height: 60px }',
})

/** The slides in sight: their texts by how far they are from the swiper's left or top edge. */
const inSight = (selector: string) =>
  page.on(selector, (swiper) => {
    const outer = swiper.getBoundingClientRect()
    return [...swiper.querySelectorAll('wx-swiper-item')].flatMap((slide) => {
      const { left, right, top, bottom } = slide.getBoundingClientRect()
      const isOut =
        right <= outer.left || left >= outer.right || bottom <= outer.top || top >= outer.bottom
      return isOut
        ? []
        : [[slide.textContent, Math.round(left - outer.left), Math.round(top - outer.top)]]
    })
  })

const changes = async (swiper: string) =>
  (await page.seen()).filter(({ type, id }) => type === 'change' && id === swiper)

test('shows its first slide, 150 pixels high unless it is told', async () => {
  expect(await inSight('#plain')).toEqual([['a', 0, 0]])
  expect((await page.size('#default')).height).toBe(150)
})

test('goes where data says, and tells it without a source', async () => {
  await page.seen()
  await page.setData({ current: 2 })
  await page.handle.waitFor('the slide', async () => (await inSight('#plain'))[0]?.[0] === 'c')
  const events = await page.seen()
  const detail = { current: 2, currentItemId: 'id-c', source: '' }
  expect(events[0]).toEqual({ type: 'change', id: 'plain', detail })
  expect(events.at(-1)).toEqual({ type: 'animationfinish', id: 'plain', detail })
})

test('keeps its slides in place when the template gives them another style', async () => {
  await page.setData({ color: 'rgb(0, 0, 255)' })
  expect(await page.style('#slide-c', 'color')).toBe('rgb(0, 0, 255)')
  expect(await inSight('#plain')).toEqual([['c', 0, 0]])
})

test.each(['mouse', 'finger'] as const)('is dragged by the %s, and data knows', async (by) => {
  await page.setData({ current: 0 })
  await page.handle.waitFor('the first', async () => (await inSight('#plain'))[0]?.[0] === 'a')
  await page.seen()
  await page.handle.drag('#plain', { dx: -120, by })
  await page.handle.waitFor('the second', async () => (await inSight('#plain'))[0]?.[0] === 'b')
  const events = await page.seen()
  expect(events.find(({ type }) => type === 'transition')!.detail['dx']).toBeGreaterThan(0)
  expect(events.filter(({ type }) => type !== 'transition')).toEqual([
    { type: 'change', id: 'plain', detail: { current: 1, currentItemId: 'id-b', source: 'touch' } },
    {
      type: 'animationfinish',
      id: 'plain',
      detail: { current: 1, currentItemId: 'id-b', source: 'touch' },
    },
  ])
  expect(await page.data('current')).toBe(1)
})

test('a drag is no tap, and the next press is one', async () => {
  await page.handle.drag('#plain', { dx: 100 })
  await page.handle.waitFor('the first', async () => (await inSight('#plain'))[0]?.[0] === 'a')
  expect((await page.seen()).some(({ type }) => type === 'tap')).toBe(false)
  await page.handle.tap('#slide-a')
  expect((await page.seen()).map(({ id }) => id)).toEqual(['slide-a', 'plain'])
})

test('pulled beyond its end it comes back', async () => {
  await page.handle.drag('#plain', { dx: 150 })
  await page.handle.waitFor('the place', async () => (await inSight('#plain')).length === 1)
  expect(await changes('plain')).toEqual([])
  expect(await inSight('#plain')).toEqual([['a', 0, 0]])
})

test('moves by arrow keys, in a ring without end', async () => {
  // What is focused by script shows it only after a key.
  await page.handle.press('Tab')
  await page.focus('#ring')
  expect(await page.style('#ring', 'outline-style')).toBe('solid')
  await page.seen()
  const seen: unknown[] = []
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'] as const) {
    await page.handle.press(key)
    seen.push((await inSight('#ring'))[0]?.[0])
  }
  expect(seen).toEqual(['1', '0', '1'])
  expect((await changes('ring')).map(({ detail }) => detail['source'])).toEqual([
    'touch',
    'touch',
    'touch',
  ])
})

test('only what is in sight can be reached by keyboard', async () => {
  const focused = async (selector: string) => {
    await page.focus(selector)
    return page.on(selector, (element) => element.matches(':focus'))
  }
  expect(await focused('#in1')).toBe(true)
  expect(await focused('#in0')).toBe(false)
})

test('stands upright, finds slides by name, and leaves the page to scroll sideways', async () => {
  expect(await inSight('#vertical')).toEqual([['2', 0, 0]])
  await page.setData({ item: 'one' })
  expect(await inSight('#vertical')).toEqual([['1', 0, 0]])
  expect(await page.style('#vertical', 'touch-action')).toBe('pan-x pinch-zoom')
  await page.handle.drag('#vertical', { dy: -50 })
  expect(await inSight('#vertical')).toEqual([['2', 0, 0]])
})

test('shows several at once between its margins, which stand aside at its ends', async () => {
  // 200 pixels without margins of 20 and 20.8 have two slides of 79.6.
  expect(await inSight('#several')).toEqual([
    ['2', -39, 0],
    ['3', 41, 0],
    ['4', 120, 0],
  ])
  await page.setData({ shown: 0 })
  expect(await inSight('#several')).toEqual([
    ['0', 0, 0],
    ['1', 80, 0],
    ['2', 159, 0],
  ])
  await page.setData({ shown: 1 })
  expect((await inSight('#several')).slice(0, 2)).toEqual([
    ['0', -60, 0],
    ['1', 20, 0],
  ])
})

test('has a dot for each slide', async () => {
  const colors = () =>
    page.on('#plain', (swiper) =>
      [...swiper.querySelectorAll<HTMLElement>('wx-swiper-dot')].map((dot) => dot.style.background),
    )
  await page.setData({ current: 1 })
  expect(await colors()).toEqual(['rgb(1, 1, 1)', 'rgb(2, 2, 2)', 'rgb(1, 1, 1)'])
  await page.setData({ items: ['a', 'b', 'c', 'd'] })
  expect(await colors()).toHaveLength(4)
})

test('keeps its place when slides come, and finds one when they go', async () => {
  await page.setData({ current: 3 })
  await page.handle.waitFor('the last', async () => (await inSight('#plain'))[0]?.[0] === 'd')
  await page.setData({ items: ['a', 'b', 'c', 'd', 'e'] })
  expect(await inSight('#plain')).toEqual([['d', 0, 0]])
  await changes('plain')
  await page.setData({ items: ['a', 'b'] })
  expect(await inSight('#plain')).toEqual([['b', 0, 0]])
  expect((await changes('plain')).map(({ detail }) => detail)).toEqual([
    { current: 1, currentItemId: 'id-b', source: '' },
  ])
  expect(await page.data('current')).toBe(1)
  await page.setData({ items: [] })
  expect(await inSight('#plain')).toEqual([])
  await page.setData({ items: ['x', 'y'] })
  expect(await inSight('#plain')).toEqual([['y', 0, 0]])
})

test('plays by itself, but not where a keyboard is in it', async () => {
  await page.setData({ plays: true })
  const next = () =>
    page.handle.waitFor('the next slide', async () =>
      (await page.seen()).find(({ id }) => id === 'playing'),
    )
  expect((await next()).detail['source']).toBe('autoplay')
  await page.focus('#playing')
  await page.handle.press('ArrowRight')
  await page.seen()
  await new Promise((done) => setTimeout(done, 500))
  expect(await page.seen()).toEqual([])
  await page.setData({ plays: false })
})

/** What the first swiper tells until it rests. */
async function movement(): Promise<SeenEvent[]> {
  const events: SeenEvent[] = []
  await page.handle.waitFor('the end of the movement', async () => {
    events.push(...(await page.seen()))
    return events.at(-1)?.type === 'animationfinish'
  })
  return events
}

test('moves between slides, but not for a person who wants little motion', async () => {
  const { container } = page.handle
  await container.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.setData({ items: ['a', 'b'], current: 0 })
  await movement()
  await page.setData({ current: 1 })
  const events = await movement()
  const steps = events.flatMap(({ type, detail }) =>
    type === 'transition' ? [detail['dx'] as number] : [],
  )
  expect(steps.length).toBeGreaterThan(2)
  expect(steps.at(-1)).toBe(200)
  expect(steps).toEqual([...steps].sort((left, right) => left - right))

  await container.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.setData({ current: 0 })
  const [first] = (await page.seen()).filter(({ type }) => type === 'transition')
  expect(first?.detail).toEqual({ dx: -200, dy: 0 })
})

test('tells the way of an upright one downwards', async () => {
  const { container } = page.handle
  await container.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }])
  await page.seen()
  await page.setData({ turned: 1 })
  const events: SeenEvent[] = []
  await page.handle.waitFor('its end', async () => {
    events.push(...(await page.seen()).filter(({ id }) => id === 'eased'))
    return events.at(-1)?.type === 'animationfinish'
  })
  const steps = events.filter(({ type }) => type === 'transition').map(({ detail }) => detail)
  expect(steps.at(-1)).toEqual({ dx: 0, dy: 60 })
  expect(new Set(steps.map(({ dx }) => dx))).toEqual(new Set([0]))
  expect(await inSight('#eased')).toEqual([['1', 0, 0]])
})
