import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  wxml: `
    <view style="height: 1000px" />
    <view id="low" class="seen" data-n="{{1}}" />
    <view class="seen" />
    <scroll-view id="list" scroll-y scroll-top="{{top}}">
      <view style="height: 300px" />
      <view id="row" />
      <view style="height: 300px" />
    </scroll-view>
    <view id="left" /><view id="right" style="left: {{left}}px" />
    <own id="own" />`,
  data: { top: 0, left: 200 },
  wxss: `
    .seen { height: 100px }
    #list { height: 200px }
    #row { height: 100px }
    #left, #right { position: fixed; top: 0; left: 0; width: 100px; height: 50px }`,
  js: `
    watch(options, areas, selector) {
      this.seen = []
      this.observer?.disconnect()
      this.observer = this.createIntersectionObserver(options)
      for (const [method, ...args] of areas) this.observer[method](...args)
      this.observer.observe(selector, (told) => this.seen.push(told))
    },
    watchSize(query) {
      this.seen = []
      this.media?.disconnect()
      this.media = wx.createMediaQueryObserver()
      this.media.observe(query, (told) => this.seen.push(told))
    },
    stop() {
      this.observer.disconnect()
      this.media?.disconnect()
    },
    ofComponent() {
      this.seen = []
      this.observer = wx.createIntersectionObserver(this.selectComponent('#own'), { thresholds: [0, 1] })
      this.observer.relativeToViewport().observe('.own', (told) => this.seen.push(told))
    },`,
  app: { usingComponents: { own: '/own/own' } },
  files: {
    'own/own.json': { component: true },
    'own/own.js': 'Component({})',
    'own/own.wxml': '<view class="own" id="own-view">own</view>',
  },
})

interface Told {
  id: string
  intersectionRatio: number
  [member: string]: unknown
}

function watch(options: object, areas: unknown[][], selector: string): Promise<void> {
  return page.handle.inShellPage(
    (self, ...given) => self['watch'](...given) as void,
    options,
    areas,
    selector,
  )
}

const told = () =>
  page.handle.inShellPage((self) => JSON.parse(JSON.stringify(self['seen'])) as Told[])

const waitForTold = (count: number) =>
  page.handle.waitFor(`${count} calls`, async () => {
    const calls = await told()
    return calls.length === count ? calls : undefined
  })

const scrollTo = (top: number) =>
  page.on('#low', (element, to) => void element.closest('.scroller')!.scrollTo(0, to), top)

/** Waits until the browser has told every observer of what it drew. */
const drawn = () =>
  page.on('#low', async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })

test('tells when an element comes into what is seen of the page, and goes', async () => {
  await watch({}, [['relativeToViewport']], '#low')
  await drawn()
  expect(await told()).toEqual([])
  const { height } = await page.on('#low', (element) => {
    const { clientHeight } = element.closest('.scroller')!
    return { height: clientHeight }
  })
  await scrollTo(1_050 - height)
  const [seen] = await waitForTold(1)
  expect(seen).toEqual({
    id: 'low',
    dataset: { n: 1 },
    intersectionRatio: 0.5,
    boundingClientRect: {
      left: 0,
      top: height - 50,
      right: 390,
      bottom: height + 50,
      width: 390,
      height: 100,
    },
    intersectionRect: {
      left: 0,
      top: height - 50,
      right: 390,
      bottom: height,
      width: 390,
      height: 50,
    },
    relativeRect: { left: 0, top: 0, right: 390, bottom: height },
    time: expect.any(Number) as number,
  })
  await scrollTo(0)
  expect((await waitForTold(2)).at(-1)?.intersectionRatio).toBe(0)
})

test('takes margins, thresholds and a ratio to begin with', async () => {
  await watch(
    { thresholds: [1], initialRatio: 1 },
    [['relativeToViewport', { bottom: 2_000 }]],
    '#low',
  )
  await drawn()
  expect(await told()).toEqual([])
  await watch({ thresholds: [1] }, [['relativeToViewport', { bottom: 2_000 }]], '#low')
  expect((await waitForTold(1))[0]?.intersectionRatio).toBe(1)
})

test('observes the first that matches, or all', async () => {
  const area = [['relativeToViewport', { bottom: 2_000 }]]
  await watch({}, area, '.seen')
  await waitForTold(1)
  await watch({ observeAll: true }, area, '.seen')
  await waitForTold(2)
})

test('an element around is an area, also one that scrolls', async () => {
  await watch({ thresholds: [0, 1] }, [['relativeTo', '#list']], '#row')
  await drawn()
  expect(await told()).toEqual([])
  await page.setData({ top: 150 })
  expect((await waitForTold(1))[0]?.intersectionRatio).toBe(0.5)
  await page.setData({ top: 250 })
  expect((await waitForTold(2))[1]?.intersectionRatio).toBe(1)
})

test('other elements are areas too, and several are what they have in common', async () => {
  await watch({}, [['relativeTo', '#left', { right: 20 }], ['relativeToViewport']], '#right')
  await drawn()
  expect(await told()).toEqual([])
  await page.setData({ left: 70 })
  expect((await waitForTold(1))[0]).toMatchObject({
    intersectionRatio: 0.5,
    relativeRect: { left: 0, top: 0, right: 120, bottom: 50 },
    intersectionRect: { left: 70, top: 0, right: 120, bottom: 50, width: 50, height: 50 },
  })
  await page.setData({ left: 200 })
  expect((await waitForTold(2))[1]?.intersectionRatio).toBe(0)
  await page.handle.inShellPage((self) => self['stop']() as void)
  await page.setData({ left: 0 })
  await drawn()
  expect(await told()).toHaveLength(2)
})

test('wx.createIntersectionObserver looks into a component', async () => {
  await page.handle.inShellPage((self) => self['ofComponent']() as void)
  await scrollTo(5_000)
  const calls = await waitForTold(1)
  expect(calls[0]).toMatchObject({ id: 'own-view', intersectionRatio: 1 })
  await page.handle.inShellPage((self) => self['stop']() as void)
})

test('tells whether the page fits a query, at first and when that changes', async () => {
  await page.handle.inShellPage((self) => self['watchSize']({ maxWidth: 370 }) as void)
  expect(await waitForTold(1)).toEqual([{ matches: false }])
  await page.handle.container.setViewport({ width: 360, height: 844 })
  expect((await waitForTold(2))[1]).toEqual({ matches: true })
  await page.handle.container.setViewport({ width: 350, height: 844 })
  await drawn()
  expect(await told()).toHaveLength(2)
})
