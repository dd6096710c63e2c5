import { expect, test } from 'vitest'
import { boxOf, sourceBench, traceOf, waitForTrace } from './sourceBench.js'

const bench = sourceBench()

const onePage = {
  'app.json': { pages: ['pages/a/a'] },
  'pages/a/a.wxml': '<view id="a">a</view>',
  'pages/a/a.js': 'Page({})',
}

test('scripts have the platform’s names, and none of the browser’s', async () => {
  const hidden = ['window', 'document', 'self', 'parent', 'top', 'location', 'navigator', 'fetch']
  const given = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages']
  const languages = ['Promise', 'Map', 'JSON', 'console', 'setTimeout', 'globalThis', 'global']
  const names = [...hidden, 'localStorage', 'XMLHttpRequest', ...given, ...languages]
  const app = await bench.open({
    ...onePage,
    'pages/a/a.js': `
      globalThis.own = 1
      const location = 'a name of its own'
      const [kinds, inGlobal] = [{}, {}]
      ${names
        .filter((name) => name !== 'location')
        .map(
          (name) =>
            `kinds['${name}'] = typeof ${name}; inGlobal['${name}'] = typeof globalThis['${name}']`,
        )
        .join('\n')}
      Page({ data: { kinds, inGlobal, location, own: typeof own, id: __wxConfig.accountInfo.appId } })
    `,
  })
  const data = (await app.data()) as {
    kinds: Record<string, string>
    inGlobal: Record<string, string>
  }
  const seen = names.filter((name) => name !== 'location' && data.kinds[name] !== 'undefined')
  expect(seen).toEqual([...given, ...languages])
  const inGlobal = names.filter((name) => (data.inGlobal[name] ?? 'undefined') !== 'undefined')
  expect(inGlobal).toEqual([...given, ...languages])
  expect(data).toMatchObject({ location: 'a name of its own', id: 'mptest0001' })
  // What a script adds to its global object is not the browser's.
  expect(await app.container.evaluate(() => 'own' in globalThis)).toBe(false)
})

test('modules: CommonJS, import, TypeScript, JSON, npm packages, and names made at run time', async () => {
  const app = await bench.open({
    ...onePage,
    'lib/common.js': `exports.count = (exports.count || 0) + 1; exports.name = 'common'`,
    'lib/modern.ts': `
      import type { Nothing } from './nothing'
      import { name } from './common'
      export const text: string = \`modern and \${name}\`
      export default class Thing { readonly n = 1 }
    `,
    'lib/words.json': { hello: 'Hello' },
    'lib/lang/en.js': `module.exports = 'English'`,
    'lib/lang/zh.js': `module.exports = '中文'`,
    'miniprogram_npm/pack/index.js': `module.exports = require('./inner')`,
    'miniprogram_npm/pack/inner.js': `module.exports = 'from npm'`,
    'pages/a/a.js': `
      import Thing, { text } from '../../lib/modern'
      import * as common from '/lib/common.js'
      import pack from 'pack'
      const words = require('../../lib/words.json')
      const language = 'zh'
      Page({
        data: {
          text,
          n: new Thing().n,
          count: [common.count, require('../../lib/common').count],
          pack,
          hello: words.hello,
          language: require('../../lib/lang/' + language),
        },
        onLoad() {
          require.async('../../lib/lang/en.js').then((later) => this.setData({ later }))
        },
      })
    `,
  })
  await app.waitFor('require.async', async () => (await app.data())['later'])
  expect(await app.data()).toEqual({
    text: 'modern and common',
    n: 1,
    count: [1, 1],
    pack: 'from npm',
    hello: 'Hello',
    language: '中文',
    later: 'English',
  })
})

test('a timer of the app ends with it', async () => {
  const app = await bench.open({
    ...onePage,
    'app.js': `
      setInterval(() => console.log('tick'), 20)
      App({})
    `,
  })
  const ticks = () => app.consoleLines.filter((line) => line === 'tick').length
  await app.waitFor('three ticks', async () => ticks() >= 3)
  await app.container.evaluate(() => document.querySelector('mini-app')!.close())
  const atClose = ticks()
  await new Promise((resolve) => setTimeout(resolve, 500))
  // One that ran just before may still be on its way here.
  expect(ticks()).toBeLessThanOrEqual(atClose + 2)
})

test('setData, nextTick and createSelectorQuery see what is drawn, from the page’s corner', async () => {
  const app = await bench.open({
    ...onePage,
    'app.json': { pages: ['pages/a/a'], usingComponents: { box: '/box/box' } },
    'box/box.json': { component: true },
    'box/box.js': `Component({
      methods: {
        measure(done) {
          this.createSelectorQuery().select('.inner').boundingClientRect(done).exec()
        },
      },
    })`,
    'box/box.wxml': '<view class="inner" style="height: 21px">in</view>',
    'pages/a/a.wxml': `
      <view id="first" class="item" data-n="{{1}}" style="height: {{height}}px">1</view>
      <view class="item" style="height: 30px; width: 100px; overflow: scroll">
        <view style="height: 200px">2</view>
      </view>
      <box id="box" />
      <view style="height: 2000px"></view>
    `,
    'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({
        data: { height: 10 },
        onReady() {
          this.setData({ height: 40 }, () => trace('drawn'))
          wx.nextTick(() => {
            trace('next tick')
            const query = wx.createSelectorQuery()
            query.select('#first').boundingClientRect((rect) => { this.rect = rect })
            query.selectAll('.item').fields({ size: true, scrollOffset: true, computedStyle: ['overflowX'] })
            query.select('.none').boundingClientRect()
            query.selectViewport().scrollOffset()
            query.exec((all) => {
              this.setData({ rect: this.rect, all })
              this.selectComponent('#box').measure((inner) => this.setData({ inner }))
            })
          })
        },
      })
    `,
  })
  await app.waitFor('the measures', async () => (await app.data())['inner'])
  const { rect, all, inner } = (await app.data()) as {
    rect: object
    all: unknown[]
    inner: object
  }
  const first = { id: 'first', dataset: { n: 1 }, left: 0, top: 0, right: 390, bottom: 40 }
  expect(rect).toEqual({ ...first, width: 390, height: 40 })
  expect(all).toEqual([
    rect,
    [
      expect.objectContaining({ width: 390, height: 40, scrollTop: 0, overflowX: 'visible' }),
      expect.objectContaining({ width: 100, height: 30, scrollHeight: 200, overflowX: 'scroll' }),
    ],
    null,
    expect.objectContaining({ scrollTop: 0, scrollLeft: 0 }),
  ])
  expect(inner).toMatchObject({ top: 70, height: 21 })
  expect(new Set(await traceOf(app))).toEqual(new Set(['drawn', 'next tick']))
  // The bars above the page do not count.
  expect((await boxOf(app, '#first')).top).toBeGreaterThan(40)
})

test('a page is drawn anew by each setData, with data of its own', async () => {
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
    'pages/a/a.wxml': '<view id="text">{{list.length}} {{deep.a.b}} {{map["x-y"]}}</view>',
    'pages/a/a.js': `Page({ data: { list: [1], deep: { a: { b: 'c' } }, map: { 'x-y': 1 } } })`,
    'pages/b/b.wxml': '<view id="text">{{data}}</view>',
    'pages/b/b.js': 'Page({})',
  })
  await app.inShellPage((self) =>
    self.setData({ 'list[1]': 2, 'deep.a.b': 'new', 'map.x-y': 5, 'made.by[1].path': true }),
  )
  expect(await app.text('#text')).toBe('2 new 5')
  expect((await app.data())['made']).toEqual({ by: [null, { path: true }] })
  // The next instance begins with what the script declared.
  await app.inHost((host) => void host.wx.reLaunch({ url: '/pages/a/a' }))
  await app.waitForText('#text', '1 c 1')
})

test('an app reads what it stored, and calls the host by wx', async () => {
  const app = await bench.open({
    ...onePage,
    'pages/a/a.wxml': '<button id="ask" bindtap="ask">ask</button>',
    'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({
        ask() {
          wx.showModal({ title: 'Sure?', success: ({ confirm }) => trace('confirmed ' + confirm) })
        },
      })
    `,
  })
  await app.tap('#ask')
  await app.tap('[data-action=confirm]')
  await waitForTrace(app, 'confirmed true')
  expect((await app.calls('showModal')).map(({ caller }) => caller)).toEqual(['shell'])
})
