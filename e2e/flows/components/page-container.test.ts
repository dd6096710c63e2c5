import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const listeners = 'beforeenter enter afterenter beforeleave leave afterleave clickoverlay'
  .split(' ')
  .map((name) => `bind:${name}="record"`)
  .join(' ')

const page = componentPage({
  data: { show: false, position: 'bottom', overlay: true, slides: true, duration: 0 },
  wxml: `
    <button id="open">open</button>
    <share-element class="shared" key="a" transform duration="100">A</share-element>
    <page-container id="container" show="{{show}}" duration="{{duration}}" position="{{position}}" overlay="{{overlay}}" round
      close-on-slide-down="{{slides}}" overlay-style="background: rgb(1, 2, 3)" custom-style="border-top: 2px solid" ${listeners}>
      <view id="panel" style="height: 200px">panel <share-element class="shared" id="there" key="a" transform duration="100">A</share-element></view>
    </page-container>
    <view style="height: 2000px" />`,
})

const entering = ['beforeenter', 'enter', 'afterenter']
const leaving = ['beforeleave', 'leave', 'afterleave']

/** What it tells until this event. */
async function until(last: string): Promise<string[]> {
  const seen: string[] = []
  await page.handle.waitFor(last, async () => {
    seen.push(...(await page.seen()).map(({ type }) => type))
    return seen.at(-1) === last
  })
  return seen
}

async function open(data: Record<string, unknown> = {}): Promise<string[]> {
  await page.setData({ show: true, ...data })
  return until('afterenter')
}

test('comes in at the bottom, and goes where data says', async () => {
  expect(await open()).toEqual(entering)
  const bottom = await page.on('#panel', (panel) => {
    const root = panel.getRootNode() as ShadowRoot
    return root.host.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom
  })
  expect(bottom).toBe(0)
  expect(await page.style('wx-page-panel', 'border-top-left-radius')).toBe('20px')
  expect(await page.style('wx-page-panel', 'border-top-width')).toBe('2px')
  expect(await page.style('wx-page-overlay', 'background-color')).toBe('rgb(1, 2, 3)')
  expect(await page.on('wx-page-panel', (panel) => panel.matches(':focus'))).toBe(true)
  await page.setData({ show: false })
  expect(await until('afterleave')).toEqual(leaving)
  expect(await page.on('#panel', (panel) => panel.checkVisibility())).toBe(false)
})

test.each(['top', 'right', 'center'])('has its place at the %s', async (position) => {
  await open({ position })
  const place = await page.on('wx-page-panel', (panel) => {
    const outer = (panel.getRootNode() as ShadowRoot).host.getBoundingClientRect()
    const { left, right, top, bottom } = panel.getBoundingClientRect()
    return {
      top: top === outer.top,
      right: right === outer.right,
      bottom: bottom === outer.bottom,
      center: Math.abs(left - outer.left - (outer.right - right)) < 1 && left > outer.left,
    }
  })
  expect(place).toEqual(
    {
      top: { top: true, right: true, bottom: false, center: false },
      right: { top: true, right: true, bottom: true, center: false },
      center: { top: false, right: false, bottom: false, center: true },
    }[position],
  )
  await page.setData({ show: false, position: 'bottom' })
  await until('afterleave')
})

test.each([
  ['a tap beside it', () => page.handle.container.mouse.click(180, 150), ['clickoverlay']],
  ['Escape', () => page.handle.press('Escape'), []],
  ['a slide down', () => page.handle.drag('#panel', { dy: 150 }), []],
  ['a finger’s slide down', () => page.handle.drag('#panel', { dy: 150, by: 'finger' }), []],
])('is closed by %s', async (_by, close, before) => {
  await open()
  await close()
  expect(await until('afterleave')).toEqual([...before, ...leaving])
  // The property is as the person left it, so that the page can show it again.
  await page.setData({ show: false })
  expect(await open()).toEqual(entering)
  await page.setData({ show: false })
  await until('afterleave')
})

test('going back closes it, and then the page', async () => {
  const { handle } = page
  await handle.inHost((host) => host.wx.navigateTo({ url: '/pages/a/a' }))
  await handle.waitFor('the second page', () =>
    handle.inHost((host) => host.router.stack().length === 2),
  )
  await handle.waitForPage('pages/a/a')
  await open()
  await handle.container.goBack()
  expect(await until('afterleave')).toEqual(leaving)
  expect(await handle.inHost((host) => host.router.stack().length)).toBe(2)
  await open()
  await handle.inHost((host) => host.wx.navigateBack())
  expect(await until('afterleave')).toEqual(leaving)
  await handle.inHost((host) => host.wx.navigateBack())
  await handle.waitFor('the first page', () =>
    handle.inHost((host) => host.router.stack().length === 1),
  )
})

test('shared elements fly between page and container', async () => {
  await page.handle.container.emulateMediaFeatures([
    { name: 'prefers-reduced-motion', value: 'no-preference' },
  ])
  await page.on('wx-page', (root) => {
    let resolve!: (frames: string[]) => void
    Object.assign(root, { flight: new Promise<string[]>((done) => (resolve = done)) })
    new MutationObserver((records, observer) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes])
      const copy = added.find((node) => node instanceof HTMLElement && node.matches('.shared'))
      if (!(copy instanceof HTMLElement)) return
      observer.disconnect()
      const { effect } = copy.getAnimations()[0]!
      const frames = (effect as KeyframeEffect).getKeyframes()
      resolve(frames.map(({ transform }) => String(transform)))
    }).observe(root, { childList: true })
  })
  await open({ duration: 100 })
  const [from, to] = await page.on(
    'wx-page',
    (root) => (root as unknown as { flight: Promise<string[]> }).flight,
  )
  expect(from).toMatch(/^translate\(-?\d+/)
  expect(to).toBe('translate(0px, 0px) scale(1, 1)')
  await page.handle.waitFor('the landing', () =>
    page.on('#there', (element) => getComputedStyle(element).visibility === 'visible'),
  )
  expect(await page.on('wx-page', (root) => root.querySelectorAll('.shared').length)).toBe(2)
})
