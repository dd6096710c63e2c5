import { expect, test } from 'vitest'
import { boxOf, sourceBench, styleOf, takeTrace, traceOf, waitForTrace } from './sourceBench.js'

const bench = sourceBench()

const onePage = {
  'app.json': { pages: ['pages/a/a'] },
  'pages/a/a.js': 'Page({})',
  'pages/a/a.wxml': '<view id="a">a</view>',
}

test('scrolling tells the page where it is, and that the bottom is reached, once', async () => {
  const app = await bench.open({
    ...onePage,
    'pages/a/a.json': { onReachBottomDistance: 100 },
    'pages/a/a.wxml': '<view style="height: 3000px">tall</view>',
    'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({
        data: { scrollTop: 0 },
        onPageScroll({ scrollTop }) { this.setData({ scrollTop }) },
        onReachBottom: () => trace('bottom'),
      })
    `,
  })
  await app.text('wx-page')
  const { mouse } = app.container
  await mouse.move(195, 500)
  await mouse.wheel({ deltaY: 300 })
  await app.waitFor('300 px', async () => (await app.data())['scrollTop'] === 300)
  expect(await traceOf(app)).toEqual([])
  await mouse.wheel({ deltaY: 5_000 })
  await waitForTrace(app, 'bottom')
  await mouse.wheel({ deltaY: -20 })
  await mouse.wheel({ deltaY: 20 })
  await app.waitFor('the end', async () => Number((await app.data())['scrollTop']) > 2_000)
  expect(await traceOf(app)).toEqual(['bottom'])
  // Left and reached again, it is told again.
  await mouse.wheel({ deltaY: -1_000 })
  await app.waitFor('higher up', async () => Number((await app.data())['scrollTop']) < 1_500)
  await mouse.wheel({ deltaY: 5_000 })
  await app.waitFor('twice', async () => (await traceOf(app)).length === 2)
})

test.each(['mouse', 'finger'] as const)(
  'a pull by %s refreshes until the page stops it',
  async (by) => {
    const app = await bench.open({
      ...onePage,
      'pages/a/a.json': { enablePullDownRefresh: true },
      'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({ onPullDownRefresh: () => trace('refresh') })
    `,
    })
    const { top } = await boxOf(app, '#a')
    await app.drag('#a', { dy: 40, by })
    await app.drag('#a', { dy: 250, by })
    await waitForTrace(app, 'refresh')
    await app.waitFor('the page down', async () => (await boxOf(app, '#a')).top === top + 60)
    await app.inHost((host) => void host.wx.stopPullDownRefresh())
    await app.waitFor('the page up', async () => (await boxOf(app, '#a')).top === top)
    expect(await takeTrace(app)).toEqual(['refresh'])
    await app.inHost((host) => void host.wx.startPullDownRefresh())
    await waitForTrace(app, 'refresh')
    await app.waitFor('the page down again', async () => (await boxOf(app, '#a')).top === top + 60)
  },
)

test('a page without enablePullDownRefresh stays where it is', async () => {
  const app = await bench.open({
    ...onePage,
    'pages/a/a.js': `Page({ onPullDownRefresh: () => require('/trace.js')('refresh') })`,
  })
  const before = await boxOf(app, '#a')
  await app.drag('#a', { dy: 250 })
  expect(await boxOf(app, '#a')).toEqual(before)
  expect(await traceOf(app)).toEqual([])
})

test('the theme changes bars and page by theme.json, and app and page hear of it', async () => {
  const app = await bench.open({
    ...onePage,
    'app.json': {
      pages: ['pages/a/a', 'pages/b/b'],
      darkmode: true,
      themeLocation: 'theme.json',
      window: {
        navigationBarBackgroundColor: '@bar',
        navigationBarTextStyle: '@text',
        navigationBarTitleText: 'Theme',
      },
      tabBar: {
        color: '@tab',
        selectedColor: '@tab',
        backgroundColor: '@bar',
        list: [
          { pagePath: 'pages/a/a', text: 'A' },
          { pagePath: 'pages/b/b', text: 'B' },
        ],
      },
    },
    'theme.json': {
      light: { bar: '#010203', text: 'white', tab: '#112233' },
      dark: { bar: '#f0f1f2', text: 'black', tab: '#445566' },
    },
    'app.js': `
      const trace = require('./trace.js')
      App({ onThemeChange: ({ theme }) => trace('App ' + theme) })
    `,
    'pages/a/a.wxss': `
      #a { color: rgb(1, 1, 1); }
      @media (prefers-color-scheme: dark) { #a { color: rgb(2, 2, 2); } }
    `,
    'pages/a/a.js': `
      const trace = require('/trace.js')
      Page({ onLoad: () => wx.onThemeChange(({ theme }) => trace('wx ' + theme)) })
    `,
    'pages/b/b.wxml': '<view>b</view>',
    'pages/b/b.js': 'Page({})',
  })
  const look = async () => ({
    bar: await styleOf(app, 'mini-navigation-bar >>> header', 'background-color'),
    title: await styleOf(app, 'mini-navigation-bar >>> h1', 'color'),
    tab: await styleOf(app, '[data-tab="pages/b/b"]', 'color'),
    page: await styleOf(app, '#a', 'color'),
  })
  const emulate = (value: 'light' | 'dark') =>
    app.container.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ])
  const light = {
    bar: 'rgb(1, 2, 3)',
    title: 'rgb(255, 255, 255)',
    tab: 'rgb(17, 34, 51)',
    page: 'rgb(1, 1, 1)',
  }
  expect(await look()).toEqual(light)
  await emulate('dark')
  expect(await waitForTrace(app, 'wx dark')).toEqual(['App dark', 'wx dark'])
  expect(await look()).toEqual({
    bar: 'rgb(240, 241, 242)',
    title: expect.not.stringMatching('255, 255, 255'),
    tab: 'rgb(68, 85, 102)',
    page: 'rgb(2, 2, 2)',
  })
  await emulate('light')
  await waitForTrace(app, 'wx light')
  expect(await look()).toEqual(light)
})

test('an app without darkmode hears of no theme', async () => {
  const app = await bench.open({
    ...onePage,
    'app.js': `App({ onThemeChange: ({ theme }) => require('./trace.js')(theme) })`,
  })
  await app.container.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
  await app.waitFor('the dark theme', () =>
    app.container.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
  )
  expect(await traceOf(app)).toEqual([])
})

test('a shell page says what it shares', async () => {
  const app = await bench.open({
    ...onePage,
    'pages/a/a.js': `Page({
      onShareAppMessage: ({ from }) => ({ title: 'By ' + from, path: '/pages/a/a?x=1' }),
    })`,
  })
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=share]')
  await app.waitForText('.share-card', 'By menu')
  expect(await app.text('.share-link')).toMatch(/#\/pages\/a\/a\?x=1$/)
})
