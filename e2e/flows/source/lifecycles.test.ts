import { expect, test } from 'vitest'
import { sourceBench, takeTrace, traceOf, waitForTrace } from './sourceBench.js'

const bench = sourceBench()

const pageScript = `
const trace = require('/trace.js')
const tell = (name) => function (detail) {
  trace(this.route + ' ' + name + (detail === undefined ? '' : ' ' + JSON.stringify(detail)))
}
Page({
  onLoad: tell('onLoad'),
  onShow: tell('onShow'),
  onReady: tell('onReady'),
  onHide: tell('onHide'),
  onUnload: tell('onUnload'),
  onResize: tell('onResize'),
})
`

const boxScript = `
const trace = require('/trace.js')
const tell = (name) => function () { trace('box of ' + this.data.owner + ' ' + name) }
Component({
  properties: { owner: String },
  lifetimes: {
    created() { trace('box created') },
    attached: tell('attached'),
    ready: tell('ready'),
    detached: tell('detached'),
  },
  pageLifetimes: { show: tell('show'), hide: tell('hide'), resize: tell('resize') },
})
`

/** Pages a and b, with a component in each; app and pages tell what happens to them. */
const files = {
  'app.json': { pages: ['pages/a/a', 'pages/b/b'], usingComponents: { box: '/box/box' } },
  'app.js': `
    const trace = require('./trace.js')
    App({
      onLaunch: ({ path, scene }) => trace('App onLaunch ' + path + ' ' + scene),
      onShow: ({ path }) => trace('App onShow ' + path),
      onHide: () => trace('App onHide'),
      onError: (text) => trace('App onError ' + text.split('\\n')[0]),
      onUnhandledRejection: ({ reason }) => trace('App onUnhandledRejection ' + reason.message),
      onPageNotFound({ path, query, isEntryPage }) {
        trace('App onPageNotFound ' + path + ' ' + JSON.stringify(query) + ' ' + isEntryPage)
        if (query.redirect) wx.redirectTo({ url: '/pages/b/b' })
      },
    })
  `,
  'box/box.json': { component: true },
  'box/box.js': boxScript,
  'box/box.wxml': '<view>box</view>',
  'pages/a/a.wxml': '<box owner="a" />',
  'pages/a/a.js': pageScript,
  'pages/b/b.wxml': '<box owner="b" />',
  'pages/b/b.js': pageScript,
}

test('app, page and component come to life in the platform’s order', async () => {
  const app = await bench.open(files, { enter: { path: 'pages/a/a?id=1' } })
  expect(await waitForTrace(app, 'pages/a/a onReady')).toEqual([
    'App onLaunch pages/a/a 1001',
    'App onShow pages/a/a',
    'box created',
    'box of a attached',
    'pages/a/a onLoad {"id":"1"}',
    'pages/a/a onShow',
    'box of a show',
    'box of a ready',
    'pages/a/a onReady',
  ])
})

test('a page that is covered hides and comes back, one that is left unloads', async () => {
  const app = await bench.open(files)
  await waitForTrace(app, 'pages/a/a onReady')
  await takeTrace(app)

  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  const opened = await waitForTrace(app, 'pages/b/b onReady')
  const ofA = opened.filter((line) => /^pages.a|of a/.test(line))
  expect(ofA).toEqual(['pages/a/a onHide', 'box of a hide'])
  expect(opened.filter((line) => !ofA.includes(line))).toEqual([
    'box created',
    'box of b attached',
    'pages/b/b onLoad {}',
    'pages/b/b onShow',
    'box of b show',
    'box of b ready',
    'pages/b/b onReady',
  ])
  expect(opened.indexOf('box of a hide')).toBeLessThan(opened.indexOf('pages/b/b onLoad {}'))

  await takeTrace(app)
  await app.inHost((host) => void host.wx.navigateBack())
  expect(await waitForTrace(app, 'box of a show')).toEqual([
    'pages/b/b onUnload',
    'box of b detached',
    'pages/a/a onShow',
    'box of a show',
  ])
})

test('the whole app goes to the background and returns', async () => {
  const app = await bench.open(files)
  await waitForTrace(app, 'pages/a/a onReady')
  await takeTrace(app)
  await app.tap('[data-action=close]')
  await app.tap('[data-action=reopen]')
  expect(await waitForTrace(app, 'box of a show')).toEqual([
    'pages/a/a onHide',
    'box of a hide',
    'App onHide',
    'App onShow pages/a/a',
    'pages/a/a onShow',
    'box of a show',
  ])
})

test('a page and its components hear of a new size', async () => {
  const app = await bench.open(files)
  await waitForTrace(app, 'pages/a/a onReady')
  await takeTrace(app)
  await app.container.setViewport({ width: 500, height: 844 })
  const [line, ...more] = await waitForTrace(app, 'box of a resize')
  expect(line).toMatch(/^pages\/a\/a onResize \{"size":\{"windowWidth":500,"windowHeight":\d+\}\}$/)
  expect(more).toEqual(['box of a resize'])
})

test('onPageNotFound hears of a missing first page, and may lead elsewhere', async () => {
  const app = await bench.open(files, { enter: { path: 'pages/gone/gone?id=1' } })
  expect(await traceOf(app)).toContain('App onPageNotFound pages/gone/gone {"id":"1"} true')
  expect(await app.text('[data-screen=missing]')).toContain('pages/gone/gone')

  const led = await bench.open(files, { enter: { path: 'pages/gone/gone?redirect=1' } })
  expect(await led.stack()).toEqual([{ path: 'pages/b/b', query: {} }])
})

test('what a listener throws or leaves unhandled reaches the app, and the page goes on', async () => {
  const app = await bench.open({
    ...files,
    'pages/a/a.wxml': `
      <view id="throw" bindtap="throw">throw</view>
      <view id="reject" bindtap="reject">reject</view>
      <view id="later" bindtap="later">later</view>
      <view id="count" bindtap="count">{{count}}</view>
    `,
    'pages/a/a.js': `
      Page({
        data: { count: 0 },
        throw() { throw new Error('in a listener') },
        reject() { Promise.reject(new Error('nobody caught it')) },
        later() { setTimeout(() => { throw new Error('in a timer') }, 1) },
        count() { this.setData({ count: this.data.count + 1 }) },
      })
    `,
  })
  await app.tap('#throw')
  await waitForTrace(app, 'App onError in a listener')
  await app.tap('#reject')
  await waitForTrace(app, 'App onUnhandledRejection nobody caught it')
  await app.tap('#later')
  await waitForTrace(app, 'App onError in a timer')
  await app.tap('#count')
  await app.waitForText('#count', '1')
})

test('a page whose script throws shows so, and others open', async () => {
  const app = await bench.open({ ...files, 'pages/a/a.js': `throw new Error('at once')` })
  await waitForTrace(app, 'App onError at once')
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  await waitForTrace(app, 'pages/b/b onReady')
  expect(await app.text('wx-page')).toBe('box')
})

test('a page that is gone takes data without an error', async () => {
  const app = await bench.open({
    ...files,
    'pages/b/b.wxml': '<view wx:for="{{rows}}" wx:key="*this"><text>{{item}}</text></view>',
    'pages/b/b.js': `
      const trace = require('/trace.js')
      Page({
        data: { rows: [1] },
        onUnload() {
          setTimeout(() => {
            this.setData({ rows: [1, 2, 3] })
            trace('set ' + this.data.rows.length)
          })
        },
      })
    `,
  })
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  await app.waitForPage('pages/b/b')
  await app.inHost((host) => void host.wx.navigateBack())
  const lines = await waitForTrace(app, 'set 3')
  expect(lines.filter((line) => line.startsWith('App onError'))).toEqual([])
  expect(app.consoleLines.filter((line) => /Cannot|Error/.test(line))).toEqual([])
})
