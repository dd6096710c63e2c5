import { expect, test } from 'vitest'
import { sourceBench, takeTrace, traceOf, waitForTrace } from './sourceBench.js'

const bench = sourceBench()

test('two pages talk over an event channel, both ways', async () => {
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
    'pages/a/a.wxml': '<view id="open" bindtap="open">open</view>',
    'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({
        open() {
          wx.navigateTo({
            url: '../b/b',
            events: { answer: (data) => trace('a heard ' + JSON.stringify(data)) },
            success: ({ eventChannel }) => eventChannel.emit('question', { n: 1 }),
          })
        },
      })
    `,
    'pages/b/b.wxml': '<view>b</view>',
    'pages/b/b.js': `
      const trace = require('/trace.js')
      Page({
        onLoad() {
          const channel = this.getOpenerEventChannel()
          channel.on('question', (data) => {
            trace('b heard ' + JSON.stringify(data))
            channel.emit('answer', { n: data.n + 1 })
          })
        },
      })
    `,
  })
  await app.tap('#open')
  expect(await waitForTrace(app, 'a heard {"n":2}')).toEqual(['b heard {"n":1}', 'a heard {"n":2}'])
})

test('getCurrentPages and getApp give the living instances', async () => {
  const page = `
    Page({
      data: { text: 'first' },
      onLoad() {
        getApp().globalData.opened.push(this.route)
        const [below] = getCurrentPages()
        if (below !== this) below.setData({ text: getApp().globalData.opened.join() })
      },
    })
  `
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
    'app.js': 'App({ globalData: { opened: [] } })',
    'pages/a/a.wxml': '<view id="text">{{text}}</view>',
    'pages/a/a.js': page,
    'pages/b/b.wxml': '<view id="text">{{text}}</view>',
    'pages/b/b.js': page,
  })
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b?x=1' }))
  await app.waitForPage('pages/b/b')
  expect(await app.data()).toEqual({ text: 'first' })
  expect(await app.text('#text')).toBe('first')
  const [routes, options] = await app.inShellPage((top) => [top['route'], top['options']])
  expect([routes, options]).toEqual(['pages/b/b', { x: '1' }])
  await app.inHost((host) => void host.wx.navigateBack())
  await app.waitForText('#text', 'pages/a/a,pages/b/b')
})

const tabs = {
  'app.json': {
    pages: ['pages/a/a', 'pages/b/b'],
    tabBar: {
      list: [
        { pagePath: 'pages/a/a', text: 'Alpha' },
        { pagePath: 'pages/b/b', text: 'Beta' },
      ],
    },
  },
  'pages/a/a.wxml': '<view>a</view>',
  'pages/b/b.wxml': '<view>b</view>',
}

test('onTabItemTap tells the page that a tap opened, and the one that was there', async () => {
  const page = `
    const trace = require('/trace.js')
    Page({ onTabItemTap(item) { trace(this.route + ' ' + JSON.stringify(item)) } })
  `
  const app = await bench.open({ ...tabs, 'pages/a/a.js': page, 'pages/b/b.js': page })
  await app.tap('[data-tab="pages/b/b"]')
  await app.waitForPage('pages/b/b')
  await app.tap('[data-tab="pages/b/b"]')
  const line = 'pages/b/b {"index":1,"pagePath":"pages/b/b","text":"Beta"}'
  await app.waitFor('two taps', async () => (await traceOf(app)).length === 2)
  expect(await traceOf(app)).toEqual([line, line])
})

test('an app draws its own tab bar, one for each tab page', async () => {
  const page = (selected: number) => `
    Page({ onShow() { this.getTabBar().setData({ selected: ${selected} }) } })
  `
  const app = await bench.open({
    ...tabs,
    'app.json': {
      ...tabs['app.json'],
      tabBar: { ...tabs['app.json'].tabBar, custom: true },
    },
    'custom-tab-bar/index.json': { component: true },
    'custom-tab-bar/index.js': `
      Component({
        data: { selected: -1 },
        methods: {
          open({ currentTarget }) { wx.switchTab({ url: currentTarget.dataset.url }) },
        },
      })
    `,
    'custom-tab-bar/index.wxml': `
      <view class="bar">
        <view id="first" data-url="/pages/a/a" bindtap="open">A {{selected === 0}}</view>
        <view id="second" data-url="/pages/b/b" bindtap="open">B {{selected === 1}}</view>
      </view>
    `,
    'custom-tab-bar/index.wxss': `
      .bar { position: fixed; bottom: 0; left: 0; right: 0; height: 48px; display: flex; }
    `,
    'pages/a/a.js': page(0),
    'pages/b/b.js': page(1),
  })
  expect(await app.container.$('mini-app >>> mini-tab-bar')).toBeNull()
  await app.waitForText('#first', 'A true')
  await app.tap('#second')
  await app.waitForPage('pages/b/b')
  await app.waitForText('#second', 'B true')
  expect(await app.text('#first')).toBe('A false')
})

test('with navigationStyle custom the page begins at the top, and the capsule stays', async () => {
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
    'pages/a/a.json': { navigationStyle: 'custom', navigationBarTitleText: 'Hidden' },
    'pages/a/a.wxml': '<view id="top">top</view>',
    'pages/a/a.js': 'Page({})',
    'pages/b/b.json': { navigationBarTitleText: 'Shown' },
    'pages/b/b.wxml': '<view id="top">top</view>',
    'pages/b/b.js': 'Page({})',
  })
  const topOf = async () => {
    const element = await app.element('#top')
    return element.evaluate((node) => node.getBoundingClientRect().top)
  }
  expect(await topOf()).toBe(0)
  expect(await app.sees('h1')).toBe(false)
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=cancel]')
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  await app.waitForText('h1', 'Shown')
  expect(await topOf()).toBeGreaterThan(40)
})

const subpackages = {
  'app.json': {
    pages: ['pages/a/a'],
    subpackages: [
      { root: 'extra', name: 'extra', pages: ['pages/x/x'] },
      { root: 'alone', pages: ['pages/i/i'], independent: true },
    ],
  },
  'app.js': `
    const trace = require('./trace.js')
    trace('app.js runs')
    App({ text: 'of App', onLaunch: ({ path }) => trace('App onLaunch ' + path) })
  `,
  'pages/a/a.wxml': '<view>a</view>',
  'pages/a/a.js': 'Page({})',
  'extra/shared.js': `module.exports = 'from the subpackage'`,
  'extra/pages/x/x.wxml': '<view id="text">{{text}}</view>',
  'extra/pages/x/x.wxss': '#text { color: rgb(1, 2, 3); }',
  'extra/pages/x/x.js': `Page({ data: { text: require('../../shared.js') } })`,
  'alone/pages/i/i.wxml': '<view id="text">{{text}}</view>',
  'alone/pages/i/i.js': `
    const app = getApp({ allowDefault: true })
    app.kept = 'kept'
    Page({ data: { text: String(app.text) + ' ' + String(getApp()) } })
  `,
}

test('a subpackage is loaded when a page of it is opened first', async () => {
  const app = await bench.open(subpackages)
  const requests: string[] = []
  app.container.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const loaded = () => requests.filter((path) => path.startsWith('/app/packages/'))
  expect(loaded()).toEqual([])
  await app.inHost((host) => void host.wx.navigateTo({ url: '/extra/pages/x/x' }))
  await app.waitForText('#text', 'from the subpackage')
  const element = await app.element('#text')
  expect(await element.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(1, 2, 3)')
  expect(loaded()).toHaveLength(1)
  await app.inHost((host) => void host.wx.navigateBack())
  await app.inHost((host) => void host.wx.navigateTo({ url: '/extra/pages/x/x' }))
  await app.waitForText('#text', 'from the subpackage')
  expect(loaded()).toHaveLength(1)
})

test('an independent subpackage opens without app.js, which runs when the main package opens', async () => {
  const app = await bench.open(subpackages, { enter: { path: 'alone/pages/i/i' } })
  expect(await app.text('#text')).toMatch(/^undefined/)
  expect(await takeTrace(app)).toEqual([])
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/a/a' }))
  await app.waitForPage('pages/a/a')
  expect(await waitForTrace(app, 'App onLaunch alone/pages/i/i')).toEqual([
    'app.js runs',
    'App onLaunch alone/pages/i/i',
  ])
})

test('a page’s address opens it, also after a reload', async () => {
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
    'pages/a/a.wxml': '<view>a</view>',
    'pages/a/a.js': 'Page({})',
    'pages/b/b.wxml': '<view id="text">{{q}}</view>',
    'pages/b/b.js': 'Page({ onLoad({ q }) { this.setData({ q }) } })',
  })
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b?q=%E5%B0%8F' }))
  await app.waitForText('#text', '小')
  await app.waitFor('the address', async () => app.container.url().includes('#/pages/b/b?q='))
  await app.reload()
  expect(await app.stack()).toEqual([{ path: 'pages/b/b', query: { q: '小' } }])
  await app.waitForText('#text', '小')
})

test('pages and data may have names that every object has', async () => {
  const app = await bench.open({
    'app.json': { pages: ['constructor/toString', '__proto__/x'] },
    'constructor/toString.wxml': '<view id="text">{{constructor}} {{toString}} {{valueOf}}</view>',
    'constructor/toString.js': `Page({ data: { constructor: 1, toString: 's' } })`,
    '__proto__/x.wxml': '<view id="text" class="x">proto</view>',
    '__proto__/x.wxss': '.x { color: rgb(9, 9, 9); }',
    '__proto__/x.js': 'Page({})',
  })
  await app.waitForText('#text', '1 s')
  await app.inHost((host) => void host.wx.navigateTo({ url: '/__proto__/x' }))
  await app.waitForText('#text', 'proto')
  const element = await app.element('#text')
  expect(await element.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(9, 9, 9)')
})
