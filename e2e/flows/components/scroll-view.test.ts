import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const rows = Array.from({ length: 30 }, (_, index) => index)

const page = componentPage({
  data: { rows, alignment: 'start', top: 0, into: '', left: 0, triggered: false, style: 'black' },
  wxml: `
    <scroll-view id="y" class="box" scroll-y scroll-top="{{top}}" scroll-into-view="{{into}}" scroll-into-view-alignment="{{alignment}}"
      lower-threshold="20" bindscroll="record" bindscrolltoupper="record" bindscrolltolower="record">
      <view wx:for="{{rows}}" wx:key="*this" id="row{{item}}" class="row">{{item}}</view>
    </scroll-view>
    <scroll-view id="x" class="box nowrap" scroll-x scroll-left="{{left}}" bindscrolltolower="record" bindscroll="record">
      <view wx:for="{{rows}}" wx:key="*this" class="cell">{{item}}</view>
    </scroll-view>
    <scroll-view id="still" class="box"><view class="row">a</view><view class="cell tall">b</view></scroll-view>
    <scroll-view id="low" class="low" scroll-y><view wx:for="{{rows}}" wx:key="*this" class="row">{{item}}</view></scroll-view>
    <scroll-view id="placed" class="box" scroll-y scroll-top="37"><view class="tall"/></scroll-view>
    <scroll-view id="at" class="box" scroll-y scroll-into-view="target"><view class="tall"/><view class="tall" id="target"/></scroll-view>
    <scroll-view id="offset" class="box" scroll-y scroll-into-view="{{into}}" scroll-into-view-offset="-15"><view class="tall"/><view class="tall" id="shifted"/></scroll-view>
    <scroll-view id="near" class="box" scroll-y upper-threshold="60" scroll-top="150" bindscrolltoupper="record"><view class="tall"/></scroll-view>
    <scroll-view id="firm" class="box" scroll-y enhanced bounces="{{false}}"><view class="tall"/></scroll-view>
    <scroll-view id="flex" class="flex" enable-flex><view class="cell">a</view><view class="cell">b</view></scroll-view>
    <scroll-view id="block" class="flex"><view class="cell">a</view><view class="cell">b</view></scroll-view>
    <scroll-view id="pages" class="box" scroll-y enhanced paging-enabled show-scrollbar="{{false}}"
      binddragstart="record" binddragging="record" binddragend="record">
      <view wx:for="{{4}}" wx:key="*this" class="page">{{item}}</view>
    </scroll-view>
    <scroll-view id="pull" class="box" style="color: {{style}}" scroll-y refresher-enabled refresher-triggered="{{triggered}}"
      refresher-background="rgb(1, 2, 3)" refresher-default-style="{{style}}"
      bindrefresherpulling="record" bindrefresherrefresh="record" bindrefresherrestore="record" bindrefresherabort="record">
      <view slot="refresher" id="own">own</view>
      <view wx:for="{{rows}}" wx:key="*this" class="row">{{item}}</view>
    </scroll-view>`,
  wxss: `
    .box { height: 100px; width: 200px } .low { max-height: 90px }
    .row { height: 20px; line-height: 20px } .nowrap { white-space: nowrap }
    .cell { display: inline-block; width: 50px; height: 20px } .tall { height: 300px }
    .flex { display: flex; width: 200px } .flex .cell { display: block } .page { height: 100px }`,
  js: `
    grow() { this.setData({ rows: [...this.data.rows, 98, 99], into: 'row99' }) },
    context(id) {
      return new Promise((resolve) => {
        wx.createSelectorQuery().select(id).node().exec(([{ node }]) => resolve(node))
      })
    },`,
})

const area = (selector: string) => `${selector} > wx-scroll-area`
const scrollOf = (selector: string) =>
  page.on(area(selector), ({ scrollTop, scrollLeft }) => ({ scrollTop, scrollLeft }))
const scrollBy = (selector: string, top: number, left = 0) =>
  page.on(area(selector), (element, by) => element.scrollBy(by), { top, left })

/** Ends after the browser told of a scroll. */
const settled = () =>
  page.handle.container.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )

test('scrolls only along the axes that it is told', async () => {
  await scrollBy('#y', 40, 40)
  await scrollBy('#x', 40, 40)
  expect(await scrollOf('#y')).toEqual({ scrollTop: 40, scrollLeft: 0 })
  expect((await scrollOf('#x')).scrollLeft).toBe(40)
  const overflow = async (selector: string) => page.style(area(selector), 'overflow')
  expect(await overflow('#y')).toBe('hidden auto')
  expect(await overflow('#x')).toBe('auto hidden')
  expect(await overflow('#still')).toBe('hidden')
})

test('tells how far it is scrolled and by how much', async () => {
  await page.setData({ top: 1 })
  await settled()
  await page.seen()
  await scrollBy('#y', 100)
  await settled()
  expect((await page.seen()).at(-1)).toMatchObject({
    type: 'scroll',
    detail: {
      scrollTop: 101,
      scrollLeft: 0,
      scrollHeight: 600,
      scrollWidth: 200,
      deltaX: 0,
      deltaY: -100,
    },
  })
})

test('tells of each end once for each time that it is reached', async () => {
  await page.setData({ top: 300 })
  await settled()
  await page.seen()
  for (const by of [185, 5, 10, -400, -100, 300, 400]) {
    await scrollBy('#y', by)
    await settled()
  }
  const edges = (await page.seen()).filter(({ type }) => type !== 'scroll')
  expect(edges.map(({ type, detail }) => [type, detail['direction']])).toEqual([
    ['scrolltolower', 'bottom'],
    ['scrolltoupper', 'top'],
    ['scrolltolower', 'bottom'],
  ])
})

test('goes where data says, to a place or to a child that comes with the same change', async () => {
  await page.setData({ top: '120px', left: 75 })
  await settled()
  expect((await scrollOf('#y')).scrollTop).toBe(120)
  expect((await scrollOf('#x')).scrollLeft).toBe(75)
  await page.setData({ into: 'row7' })
  await settled()
  expect((await scrollOf('#y')).scrollTop).toBe(140)
  await page.handle.inShellPage((instance) => (instance as unknown as { grow(): void }).grow())
  await settled()
  expect((await scrollOf('#y')).scrollTop).toBe(32 * 20 - 100)
})

test('starts where the template says', async () => {
  expect((await scrollOf('#placed')).scrollTop).toBe(37)
  expect((await scrollOf('#at')).scrollTop).toBe(300)
})

test('scrolls by the wheel and by keys', async () => {
  await page.setData({ top: 0 })
  const { mouse } = page.handle.container
  await (await page.handle.element('#y')).hover()
  await page.handle.waitFor('the wheel', async () => {
    await mouse.wheel({ deltaY: 30 })
    return (await scrollOf('#y')).scrollTop > 0
  })
  await page.focus(area('#y'))
  await page.handle.press('End')
  await page.handle.waitFor('the end', async () => (await scrollOf('#y')).scrollTop === 540)
  await page.handle.waitFor('a step', async () => {
    await page.handle.press('ArrowUp')
    return (await scrollOf('#y')).scrollTop < 540
  })
  expect(await page.style(area('#y'), 'outline-style')).toBe('solid')
})

test('is as high as its content up to its max-height', async () => {
  expect((await page.size('#low')).height).toBe(90)
  await scrollBy('#low', 1000)
  expect((await scrollOf('#low')).scrollTop).toBe(32 * 20 - 90)
})

test('is a flex container for its children only with enable-flex', async () => {
  const tops = (selector: string) =>
    page.on(selector, (element) =>
      [...element.querySelectorAll('.cell')].map((cell) => cell.getBoundingClientRect().top),
    )
  const [first, second] = await tops('#flex')
  expect(second).toBe(first)
  const [above, below] = await tops('#block')
  expect(below).toBe(above! + 20)
})

test('stops at pages when it is told, and tells of the finger that scrolls it', async () => {
  await page.seen()
  await page.handle.drag('#pages', { dy: -70, by: 'finger' })
  await page.handle.waitFor('a page', async () => (await scrollOf('#pages')).scrollTop % 100 === 0)
  const types = (await page.seen()).flatMap(({ type, id }) => (id === 'pages' ? [type] : []))
  expect(types[0]).toBe('dragstart')
  expect(types).toContain('dragging')
  expect(types.at(-1)).toBe('dragend')
  expect(await page.style(area('#pages'), 'scrollbar-width')).toBe('none')
})

test('is pulled down by a finger, refreshes, and goes back when the script says so', async () => {
  await page.handle.drag('#pull', { dy: 40, by: 'finger' })
  await page.handle.waitFor(
    'going back',
    async () => (await page.style(area('#pull'), 'padding-top')) === '0px',
  )
  const short = (await page.seen()).filter(({ id }) => id === 'pull')
  expect(short.at(-1)).toMatchObject({ type: 'refresherabort', detail: { dy: 20 } })
  expect(short[0]?.type).toBe('refresherpulling')

  await page.handle.drag('#pull', { dy: 120, by: 'finger' })
  await page.handle.waitFor(
    'refreshing',
    async () => (await page.style(area('#pull'), 'padding-top')) === '45px',
  )
  const long = (await page.seen()).map(({ type }) => type)
  expect(long.at(-1)).toBe('refresherrefresh')
  expect(await page.style('#pull > wx-scroll-refresher', 'background-color')).toBe('rgb(1, 2, 3)')
  // The template's style is written anew, and the place stays.
  await page.setData({ style: 'white' })
  expect(await page.style(area('#pull'), 'padding-top')).toBe('45px')
  await page.setData({ triggered: false })
  await page.handle.waitFor(
    'going back',
    async () => (await page.style(area('#pull'), 'padding-top')) === '0px',
  )
  expect((await page.seen()).map(({ type }) => type)).toEqual(['refresherrestore'])

  await page.setData({ triggered: true, style: 'none' })
  expect((await page.seen()).map(({ type }) => type)).toEqual(['refresherrefresh'])
  await page.setData({ triggered: false })
})

test('keeps its own refresher above what is seen until it is pulled', async () => {
  const above = () =>
    page.on('#own', (element) => {
      const { bottom } = element.getBoundingClientRect()
      return bottom - element.parentElement!.getBoundingClientRect().top
    })
  await page.handle.waitFor('rest', async () => (await above()) === 0)
  await page.setData({ triggered: true })
  await page.handle.waitFor('the place', async () => (await above()) === 45)
  await page.setData({ triggered: false })
})

test.each([
  ['start', 200],
  ['center', 160],
  ['end', 120],
  ['nearest', 120],
] as const)('brings a child into sight at its %s', async (alignment, top) => {
  await page.setData({ alignment, into: '', top: 1 })
  await page.setData({ top: 0 })
  await page.setData({ into: 'row10' })
  await page.handle.waitFor('the place', async () => (await scrollOf('#y')).scrollTop === top)
  await page.setData({ into: '', alignment: 'start' })
})

test('its context refreshes it as a person does', async () => {
  await settled()
  await page.seen()
  const call = (method: 'triggerRefresh' | 'closeRefresh') =>
    page.handle.inShellPage(async (instance, name) => {
      const { context } = instance as unknown as { context(id: string): Promise<ScrollContext> }
      const found = await context('#pull')
      found[name]()
    }, method)
  await call('triggerRefresh')
  await call('triggerRefresh')
  expect(await page.style(area('#pull'), '--pulled')).toBe('45px')
  await call('closeRefresh')
  await page.handle.waitFor(
    'going back',
    async () => (await page.style(area('#pull'), 'padding-top')) === '0px',
  )
  const heard = (await page.seen()).filter(({ id }) => id === 'pull').map(({ type }) => type)
  expect(heard).toEqual(['refresherrefresh', 'refresherrestore'])
})

test('obeys the context that a query’s node gives', async () => {
  await page.handle.inShellPage(async (instance) => {
    const context = await (
      instance as unknown as { context(id: string): Promise<ScrollContext> }
    ).context('#y')
    context.scrollTo({ top: 33 })
    context.scrollEnabled = false
  })
  expect((await scrollOf('#y')).scrollTop).toBe(33)
  expect(await page.style(area('#y'), 'overflow')).toBe('hidden')
})

interface ScrollContext {
  scrollTo(options: { top: number }): void
  scrollEnabled: boolean
  triggerRefresh(): void
  closeRefresh(): void
}

test('keeps a distance from the child that it goes to', async () => {
  await page.setData({ into: 'shifted' })
  await page.handle.waitFor('the place', async () => (await scrollOf('#offset')).scrollTop === 285)
  await page.setData({ into: '' })
})

test('tells of its upper end as near to it as it is told', async () => {
  await page.seen()
  await scrollBy('#near', -80)
  await settled()
  expect(await page.seen()).toEqual([])
  await scrollBy('#near', -20)
  await settled()
  expect(await page.seen()).toEqual([
    { type: 'scrolltoupper', id: 'near', detail: { direction: 'top' } },
  ])
})

test('without bounces it leaves nothing of a pull to the page', async () => {
  expect(await page.style(area('#firm'), 'overscroll-behavior-y')).toBe('none')
  expect(await page.style(area('#near'), 'overscroll-behavior-y')).toBe('auto')
})
