import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'
import type { SeenEvent } from '../../apps/componentPage.js'

const page = componentPage({
  data: { x: 10, y: 20, zoom: 1, color: 'red', disabled: false },
  wxml: `
    <movable-area class="area">
      <movable-view id="all" class="box" direction="all" x="{{x}}" y="{{y}}" disabled="{{disabled}}" style="background: {{color}}" bindchange="record" bindhtouchmove="record" bindvtouchmove="record" bindtap="record">all</movable-view>
    </movable-area>
    <movable-area class="area"><movable-view id="across" class="box" direction="horizontal" inertia bindchange="record" /></movable-area>
    <movable-area class="area"><movable-view id="beyond" class="box" direction="all" out-of-bounds bindchange="record" /></movable-area>
    <movable-area id="zoom" class="area" scale-area>
      <movable-view id="scaled" class="box" direction="all" x="100rpx" scale scale-max="3" scale-value="{{zoom}}" bindchange="record" bindscale="record" />
    </movable-area>
    <movable-area class="area"><movable-view id="large" style="width: 300px; height: 50px" direction="all" bindchange="record" /></movable-area>
    <view id="around" bindtouchmove="record"><movable-area class="area">
      <movable-view id="held" class="box" direction="all" catchhtouchmove="record" bindvtouchmove="record" bindtouchmove="record" />
    </movable-area></view>
    <movable-view id="lost" class="box" direction="all" />`,
  wxss: '.area { width: 200px; height: 100px } .box { width: 40px; height: 40px }',
})

/** Where something is in its area, and how wide it is. */
const place = (selector: string) =>
  page.on(selector, (element) => {
    const area = element.parentElement!.getBoundingClientRect()
    const { left, top, width } = element.getBoundingClientRect()
    return [left - area.left, top - area.top, width].map(Math.round)
  })

const last = (events: readonly SeenEvent[]) => events.at(-1)?.detail

async function still(): Promise<void> {
  await page.handle.container.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
}

async function moving(): Promise<void> {
  await page.handle.container.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'no-preference' },
  ])
}

test('stands where it is told, also when the template gives it another style', async () => {
  await still()
  expect(await place('#all')).toEqual([10, 20, 40])
  await page.setData({ color: 'rgb(1, 2, 3)' })
  expect(await page.style('#all', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await place('#all')).toEqual([10, 20, 40])
  await page.setData({ x: 500, y: -5 })
  expect(await place('#all')).toEqual([160, 0, 40])
  expect(last(await page.seen())).toEqual({ x: 160, y: 0, source: '' })
})

test.each(['mouse', 'finger'] as const)('is dragged by the %s within its area', async (by) => {
  await page.setData({ x: 10, y: 10 })
  await page.setData({ x: 20, y: 20 })
  await page.seen()
  await page.handle.drag('#all', { dx: 50, dy: 10, by })
  const events = await page.seen()
  expect(events[0]?.type).toBe('htouchmove')
  expect(events.filter(({ type }) => type === 'tap')).toEqual([])
  const [x, y] = await place('#all')
  expect(last(events)).toEqual({ x, y, source: 'touch' })
  expect(x).toBeGreaterThan(50)
  await page.handle.drag('#all', { dx: 20, dy: 400, by })
  const [, bottom] = await place('#all')
  expect(bottom).toBe(60)
  expect((await page.seen())[0]?.type).toBe('vtouchmove')
})

test('moves along one axis, and leaves the other to the page', async () => {
  await page.handle.drag('#across', { dx: 30, dy: 30 })
  const [x, y] = await place('#across')
  expect(x).toBeGreaterThan(10)
  expect(y).toBe(0)
  expect(await page.style('#across', 'touch-action')).toBe('pan-y')
})

test('goes on after a flick, where it has inertia', async () => {
  await moving()
  await page.seen()
  let way = 25
  // A machine that is busy makes a slow hand, which flicks nothing.
  await page.handle.waitFor('a flick', async () => {
    way = -way
    await page.handle.drag('#across', { dx: way })
    return (await page.seen()).some(({ detail }) => detail['source'] === 'friction')
  })
  // Its events would mix with those of the next test.
  await page.handle.waitFor('its rest', async () => {
    await page.seen()
    await new Promise((resolve) => setTimeout(resolve, 200))
    return (await page.seen()).length === 0
  })
})

test('is pulled beyond its area where it may, and comes back', async () => {
  await moving()
  await page.seen()
  const events: SeenEvent[] = []
  await page.handle.drag('#beyond', { dx: -120, dy: 0 })
  await page.handle.waitFor('its way back', async () => {
    events.push(...(await page.seen()))
    return (await place('#beyond'))[0] === 0 && last(events)?.['x'] === 0
  })
  const beyond = events.filter(({ detail }) => detail['source'] === 'touch-out-of-bounds')
  expect(Math.min(...beyond.map(({ detail }) => detail['x'] as number))).toBeLessThan(-10)
  expect(last(events)).toEqual({ x: 0, y: 0, source: 'out-of-bounds' })
})

test('one movement that a busy browser makes of many is not lost', async () => {
  await still()
  const { x, y } = await page.on('#across', (element) => {
    const { left, top } = element.getBoundingClientRect()
    return { x: left + 5, y: top + 5 }
  })
  const [before] = await place('#across')
  const way = before! > 80 ? -60 : 60
  const { mouse } = page.handle.container
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(x + way, y)
  await mouse.up()
  // Less the few pixels that make a press a drag; both places are rounded.
  const moved = Math.abs((await place('#across'))[0]! - before!)
  expect(Math.abs(moved - 56)).toBeLessThanOrEqual(1)
  await moving()
})

test('who catches its movement keeps it from what is around it', async () => {
  const moves = async () =>
    (await page.seen())
      .filter(({ type }) => type.endsWith('move'))
      .map(({ type, id }) => [type, id])
  await page.seen()
  await page.handle.drag('#held', { dx: 30 })
  const all = await moves()
  // What comes before may still be a tap.
  const caught = all.slice(all.findIndex(([type]) => type === 'htouchmove'))
  expect(caught).toContainEqual(['touchmove', 'held'])
  expect(caught).not.toContainEqual(['touchmove', 'around'])
  await page.handle.drag('#held', { dy: 30 })
  const free = await moves()
  expect(free).toContainEqual(['vtouchmove', 'held'])
  expect(free).toContainEqual(['touchmove', 'around'])
})

test('goes to another place with a movement', async () => {
  await moving()
  await page.setData({ x: 0, y: 0 })
  const events: SeenEvent[] = []
  await page.seen()
  await page.setData({ x: 100 })
  await page.handle.waitFor('the place', async () => {
    events.push(...(await page.seen()))
    return last(events)?.['x'] === 100
  })
  expect(events.length).toBeGreaterThan(2)
  await still()
})

test('a larger one covers its area', async () => {
  await page.handle.drag('#large', { dx: 80 })
  expect((await place('#large'))[0]).toBe(0)
  await page.handle.drag('#large', { dx: -180 })
  expect((await place('#large'))[0]).toBe(-100)
})

test('two fingers in the area scale it, within its limits', async () => {
  const { container } = page.handle
  const middle = await page.on('#zoom', (area) => {
    const { left, top } = area.getBoundingClientRect()
    return { x: left + 140, y: top + 50 }
  })
  await page.seen()
  const first = await container.touchscreen.touchStart(middle.x - 10, middle.y)
  const second = await container.touchscreen.touchStart(middle.x + 10, middle.y)
  await first.move(middle.x - 20, middle.y)
  await second.move(middle.x + 20, middle.y)
  await page.handle.waitFor('twice the size', async () => (await place('#scaled'))[2] === 80)
  expect((await page.seen()).at(-1)).toMatchObject({ type: 'scale', detail: { scale: 2 } })
  await second.move(middle.x + 50, middle.y)
  await page.handle.waitFor('its limit', async () => (await place('#scaled'))[2] === 120)
  await first.end()
  await second.end()
  const { x, y } = last(await page.seen()) as { x: number; y: number }
  expect((await place('#scaled')).slice(0, 2)).toEqual([Math.round(x), Math.round(y)])
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(-20)
})

test('is moved and scaled by keys, and by data', async () => {
  await page.setData({ zoom: 2 })
  await page.setData({ zoom: 1 })
  expect((await place('#scaled'))[2]).toBe(40)
  await page.focus('#scaled')
  const [before] = await place('#scaled')
  await page.handle.press('ArrowLeft')
  expect((await place('#scaled'))[0]).toBe(before! - 10)
  await page.handle.press('+')
  expect((await place('#scaled'))[2]).toBe(44)
})

test('does not move while it is disabled, nor outside of an area', async () => {
  await page.setData({ disabled: true })
  const before = await place('#all')
  await page.handle.drag('#all', { dx: -40 })
  expect(await place('#all')).toEqual(before)
  const lost = await page.on('#lost', (element) => element.getBoundingClientRect().left)
  await page.handle.drag('#lost', { dx: 40 })
  expect(await page.on('#lost', (element) => element.getBoundingClientRect().left)).toBe(lost)
})
