import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  wxml: `
    <view mark:kind="outer"><view id="box" class="box" data-number="{{5}}" mark:place="inner" hover-class="pressed" /></view>
    <scroll-view id="scroll" class="box" scroll-y enhanced scroll-top="{{30}}"><view class="high" /></scroll-view>
    <video id="video" /><audio id="audio" />
    <map id="map" style="width: 20px; height: 20px" />
    <camera wx:if="{{false}}" />
    <canvas id="canvas" type="2d" style="width: 20px; height: 20px" />
    <canvas id="old" canvas-id="old" style="width: 20px; height: 20px" />
    <input id="input" value="typed" />
    <button id="button" data-a="b" size="mini">b</button>
    <view style="height: 2000px" />`,
  wxss: 'page { background: rgb(7, 8, 9) } .box { width: 60px; height: 40px; margin-left: 3px; color: rgb(1, 2, 3) } .high { height: 200px }',
  js: `
    ask(selector, fields) {
      return new Promise((resolve) => {
        const query = wx.createSelectorQuery()
        const found = selector === '' ? query.selectViewport() : query.select(selector)
        found.fields(fields).exec(([result]) => resolve(result))
      })
    },
    async keysOf(selector, field) {
      const { [field]: object } = await this.ask(selector, { [field]: true })
      return object && Object.keys(object).sort()
    },
    members() {
      const query = wx.createSelectorQuery()
      const camera = wx.createCameraContext()
      const objects = {
        SelectorQuery: query,
        NodesRef: query.select('#box'),
        IntersectionObserver: wx.createIntersectionObserver(),
        MediaQueryObserver: wx.createMediaQueryObserver(),
        CameraContext: camera,
        CameraFrameListener: camera.onCameraFrame(() => {}),
        CanvasContext: wx.createCanvasContext('old'),
      }
      const real = {}
      const known = {}
      for (const [name, object] of Object.entries(objects)) {
        const members = new Set()
        for (let each = object; each !== Object.prototype; each = Object.getPrototypeOf(each))
          for (const member of Object.getOwnPropertyNames(each)) members.add(member)
        real[name] = [...members]
          .filter((member) => typeof object[member] === 'function' && member !== 'constructor')
          .sort()
        const asked = [...real[name], 'unknown']
        known[name] = asked.filter((member) => wx.canIUse(name + '.' + member))
      }
      return { real, known }
    },`,
})

type Instance = Record<string, (...args: unknown[]) => Promise<never>>

const ask = (selector: string, fields: object) =>
  page.handle.inShellPage(
    (instance, ...args) => (instance as never as Instance)['ask']!(...args),
    selector,
    fields,
  ) as Promise<Record<string, unknown> | null>

const keysOf = (selector: string, field: string) =>
  page.handle.inShellPage(
    (instance, ...args) => (instance as never as Instance)['keysOf']!(...args),
    selector,
    field,
  ) as Promise<string[] | undefined>

test('tells each field of an element that is asked for, and no other', async () => {
  const place = await page.on('#box', (element) => {
    const { left, top } = element.getBoundingClientRect()
    const view = element.getRootNode() as ShadowRoot
    const origin = view.host.getBoundingClientRect()
    return { left: left - origin.left, top: top - origin.top }
  })
  expect(await ask('#box', { id: true })).toEqual({ id: 'box' })
  expect(await ask('#box', { dataset: true })).toEqual({ dataset: { number: 5 } })
  expect(await ask('#box', { mark: true })).toEqual({ mark: { kind: 'outer', place: 'inner' } })
  expect(await ask('#box', { size: true })).toEqual({ width: 60, height: 40 })
  expect(await ask('#box', { rect: true })).toEqual({
    ...place,
    right: place.left + 60,
    bottom: place.top + 40,
  })
  expect(await ask('#box', { properties: ['hoverClass', 'unknown'] })).toEqual({
    hoverClass: 'pressed',
  })
  expect(await ask('#box', { computedStyle: ['color', 'marginLeft'] })).toEqual({
    color: 'rgb(1, 2, 3)',
    marginLeft: '3px',
  })
  expect(await ask('#nothing', { id: true })).toBe(null)
})

test('tells how far an element and the page are scrolled', async () => {
  expect(await ask('#scroll', { scrollOffset: true })).toEqual({
    scrollLeft: 0,
    scrollTop: 30,
    scrollWidth: expect.any(Number),
    scrollHeight: 200,
  })
  await page.handle.inHost((host) => host.wx.pageScrollTo({ scrollTop: 50, duration: 0 }))
  const viewport = await ask('', {
    id: true,
    dataset: true,
    size: true,
    scrollOffset: true,
    computedStyle: ['display'],
  })
  expect(viewport).toMatchObject({ id: '', dataset: {}, width: 390, scrollTop: 50 })
  expect(viewport!['display']).not.toBe('')
  await page.handle.inHost((host) => host.wx.pageScrollTo({ scrollTop: 0, duration: 0 }))
})

test('gives what scripts control an element with', async () => {
  expect(await keysOf('#video', 'context')).toContain('requestFullScreen')
  expect(await keysOf('#audio', 'context')).toEqual(['pause', 'play', 'seek', 'setSrc'])
  expect(await keysOf('#map', 'context')).toContain('moveToLocation')
  expect(await keysOf('#scroll', 'context')).toContain('scrollTo')
  expect(await keysOf('#box', 'context')).toEqual([])
})

test('gives what scripts draw on, and what scrolls', async () => {
  expect(await keysOf('#scroll', 'node')).toContain('scrollIntoView')
  const canvas = await page.handle.inShellPage(async (instance) => {
    const { node } = await (instance as never as Instance)['ask']!('#canvas', { node: true })
    const context = (node as HTMLCanvasElement).getContext('2d')!
    context.fillStyle = '#102030'
    context.fillRect(0, 0, 1, 1)
    return [...context.getImageData(0, 0, 1, 1).data]
  })
  expect(canvas).toEqual([16, 32, 48, 255])
  expect((await ask('#box', { node: true }))!['node']).toBe(null)
  expect((await ask('#old', { node: true }))!['node']).toBe(null)
})

test('a built-in component has no instance for scripts, as on the platform', async () => {
  const found = await page.handle.inShellPage((instance) => {
    const { selectComponent } = instance as never as { selectComponent(id: string): unknown }
    return ['#button', '#nothing'].map((id) => selectComponent.call(instance, id))
  })
  expect(found).toEqual([null, null])
})

test('canIUse knows what those objects have, and nothing else', async () => {
  const { real, known } = (await page.handle.inShellPage((instance) =>
    (instance as never as Instance)['members']!(),
  )) as Record<string, Record<string, string[]>>
  expect(known).toEqual(real)
})
