import type { SourceFiles } from '@miniview/testing'
import { expect, test } from 'vitest'
import { boxOf, sourceBench, styleOf, takeTrace, traceOf, waitForTrace } from './sourceBench.js'

const bench = sourceBench()

/** An app of one page whose listeners, by their names, tell that they ran. */
function page(wxml: string, names: readonly string[], more: SourceFiles = {}): SourceFiles {
  const listeners = names.map((name) => `${name}(event) { trace('${name}') }`)
  return {
    'app.json': { pages: ['pages/a/a'] },
    'pages/a/a.wxml': wxml,
    'pages/a/a.js': `const trace = require('/trace.js')\nPage({ ${listeners.join(', ')} })`,
    ...more,
  }
}

test('an event goes down through capture, up through bind, and ends at catch', async () => {
  const names = ['captureOuter', 'captureInner', 'inner', 'middle', 'outer', 'last']
  const app = await bench.open(
    page(
      `
        <view bindtap="outer" capture-bind:tap="captureOuter">
          <view bind:tap="middle">
            <view id="inner" bindtap="inner" capture-bind:tap="captureInner">inner</view>
          </view>
        </view>
        <view bindtap="outer">
          <view catchtap="middle"><view id="caught" bindtap="inner">caught</view></view>
        </view>
        <view capture-catch:tap="captureOuter"><view id="stopped" bindtap="inner">stopped</view></view>
        <view mut-bind:tap="outer">
          <view bindtap="middle">
            <view id="mutual" mut-bind:tap="inner">mutual</view>
          </view>
        </view>
      `,
      names,
    ),
  )
  const tapped = async (selector: string) => {
    await app.tap(selector)
    return takeTrace(app)
  }
  expect(await tapped('#inner')).toEqual([
    'captureOuter',
    'captureInner',
    'inner',
    'middle',
    'outer',
  ])
  expect(await tapped('#caught')).toEqual(['inner', 'middle'])
  expect(await tapped('#stopped')).toEqual(['captureOuter'])
  expect(await tapped('#mutual')).toEqual(['inner', 'middle'])
})

test('a listener gets dataset, marks, detail and touches of a tap', async () => {
  const app = await bench.open({
    ...page('', []),
    'pages/a/a.wxml': `
      <view id="outer" data-list="{{[1, 2]}}" data-user-name="Mia" mark:outer="o" bindtap="heard">
        <view id="inner" data-n="{{1}}" data-camelCase="c" mark:inner="{{ {x: 1} }}"
          style="height: 40px">tap</view>
      </view>
    `,
    'pages/a/a.js': 'Page({ data: {}, heard(event) { this.setData({ event }) } })',
  })
  await app.tap('#inner')
  const { event } = (await app.data()) as { event: Record<string, unknown> }
  const { left, top, width, height } = await boxOf(app, '#inner')
  const origin = await boxOf(app, 'wx-page')
  const x = left + width / 2 - origin.left
  const y = top + height / 2 - origin.top
  expect(event).toMatchObject({
    type: 'tap',
    timeStamp: expect.any(Number),
    target: { id: 'inner', dataset: { n: 1, camelcase: 'c' } },
    currentTarget: { id: 'outer', dataset: { list: [1, 2], userName: 'Mia' } },
    mark: { outer: 'o', inner: { x: 1 } },
    detail: { x, y },
    touches: [{ pageX: x, pageY: y, clientX: x, clientY: y, identifier: 0 }],
    changedTouches: [{ pageX: x, pageY: y, clientX: x, clientY: y, identifier: 0 }],
  })
})

test('mouse and finger press, move and let go; a long press is no tap where somebody hears it', async () => {
  const names = ['start', 'move', 'end', 'tap', 'long']
  const app = await bench.open(
    page(
      `<view id="all" style="height: 100px" bindtouchstart="start" bindtouchmove="move"
        bindtouchend="end" bindtap="tap" bindlongpress="long">all</view>`,
      names,
    ),
  )
  const box = await boxOf(app, '#all')
  const { mouse, touchscreen } = app.container
  await app.tap('#all')
  expect(await takeTrace(app)).toEqual(['start', 'end', 'tap'])

  await touchscreen.tap(box.left + 10, box.top + 10)
  expect(await waitForTrace(app, 'tap')).toEqual(['start', 'end', 'tap'])
  await takeTrace(app)

  await mouse.move(box.left + 20, box.top + 20)
  await mouse.down()
  await waitForTrace(app, 'long')
  await mouse.up()
  expect(await takeTrace(app)).toEqual(['start', 'long', 'end'])

  await app.drag('#all', { dx: 50 })
  const dragged = await takeTrace(app)
  expect(dragged[0]).toBe('start')
  expect(dragged).toContain('move')
  expect(dragged).not.toContain('long')
})

test('a component tells its page by triggerEvent, as far as it says', async () => {
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a'], usingComponents: { box: '/box/box' } },
    'box/box.json': { component: true },
    'box/box.wxml': `
      <view id="plain" bindtap="plain">plain</view>
      <view id="bubbles" bindtap="bubbles">bubbles</view>
    `,
    'box/box.js': `Component({ methods: {
      plain() { this.triggerEvent('told', { by: 'plain' }) },
      bubbles() { this.triggerEvent('told', { by: 'bubbles' }, { bubbles: true, composed: true }) },
    } })`,
    'pages/a/a.wxml': `
      <view bindtold="outside"><box bind:told="heard" /></view>
    `,
    'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({
        heard: ({ detail }) => trace('heard ' + detail.by),
        outside: ({ detail }) => trace('outside ' + detail.by),
      })
    `,
  })
  await app.tap('#plain')
  await app.tap('#bubbles')
  expect(await traceOf(app)).toEqual(['heard plain', 'heard bubbles', 'outside bubbles'])
})

test('a listener’s name may be data', async () => {
  const app = await bench.open({
    ...page('<view id="tap" bindtap="{{listener}}">tap</view>', []),
    'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({ data: { listener: 'first' }, first: () => trace('first'), second: () => trace('second') })
    `,
  })
  await app.tap('#tap')
  await app.inShellPage((self) => self.setData({ listener: 'second' }))
  await app.tap('#tap')
  expect(await traceOf(app)).toEqual(['first', 'second'])
})

test('a form collects its controls, and components that behave as one', async () => {
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a'], usingComponents: { stars: '/stars/stars' } },
    'stars/stars.json': { component: true },
    'stars/stars.wxml': '<view id="more" bindtap="more">{{value}}</view>',
    'stars/stars.js': `Component({
      behaviors: ['wx://form-field'],
      methods: { more() { this.setData({ value: (this.data.value || 0) + 1 }) } },
    })`,
    'pages/a/a.wxml': `
      <form bindsubmit="submit" bindreset="reset">
        <input id="name" name="name" value="Mi" />
        <input value="nameless" />
        <stars name="stars" value="{{3}}" />
        <button id="submit" form-type="submit">Send</button>
      </form>
    `,
    'pages/a/a.js': `Page({
      data: {},
      submit({ detail }) { this.setData({ value: detail.value }) },
    })`,
  })
  await app.type('#name', 'a')
  await app.tap('#more')
  await app.tap('#submit')
  await app.waitFor('the form', async () => (await app.data())['value'])
  expect((await app.data())['value']).toEqual({ name: 'Mia', stars: 4 })
})

test('a finger scrolls the page, but not where catchtouchmove keeps it', async () => {
  const app = await bench.open({
    ...page('', []),
    'pages/a/a.wxml': `
      <view id="kept" style="height: 200px" catchtouchmove="none">kept</view>
      <view id="free" style="height: 200px">free</view>
      <view style="height: 3000px"></view>
    `,
    'pages/a/a.js': `Page({
      data: { scrollTop: 0 },
      none() {},
      onPageScroll({ scrollTop }) { this.setData({ scrollTop }) },
    })`,
  })
  const scrollTop = async () => Number((await app.data())['scrollTop'])
  await app.drag('#kept', { dy: -90, by: 'finger' })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await scrollTop()).toBe(0)
  await app.drag('#free', { dy: -90, by: 'finger' })
  await app.waitFor('a scrolled page', async () => (await scrollTop()) > 30)
})

test('hover-class shows the component’s own class while it is pressed', async () => {
  const app = await bench.open({
    ...page('<box />', []),
    'app.json': { pages: ['pages/a/a'], usingComponents: { box: '/box/box' } },
    'box/box.json': { component: true },
    'box/box.js': 'Component({})',
    'box/box.wxml': '<view id="press" hover-class="pressed" hover-stay-time="0">press</view>',
    'box/box.wxss': '.pressed { color: rgb(7, 7, 7); }',
  })
  const isShown = async () => (await styleOf(app, '#press', 'color')) === 'rgb(7, 7, 7)'
  const { left, top } = await boxOf(app, '#press')
  const { mouse } = app.container
  await mouse.move(left + 5, top + 5)
  expect(await isShown()).toBe(false)
  await mouse.down()
  await app.waitFor('the class', isShown)
  await mouse.up()
  await app.waitFor('the usual colour', async () => !(await isShown()))
})
