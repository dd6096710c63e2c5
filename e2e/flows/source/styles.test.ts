import { expect, test } from 'vitest'
import { boxOf, sourceBench, styleOf } from './sourceBench.js'

const bench = sourceBench()

/** Red, green and blue alike, so that each rule below has a colour of its own. */
const grey = (value: number) => `rgb(${value}, ${value}, ${value})`

/** A component that shows one word, with wxss and options of its own. */
function component(name: string, options = '{}', wxss = '', classes = 'word') {
  return {
    [`${name}/${name}.json`]: { component: true },
    [`${name}/${name}.js`]: `Component({ options: ${options}, externalClasses: ['outer-class'] })`,
    [`${name}/${name}.wxml`]: `<view id="in-${name}" class="${classes}">word</view>`,
    [`${name}/${name}.wxss`]: wxss,
  }
}

const twoPages = {
  'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
  'pages/a/a.js': 'Page({})',
  'pages/b/b.js': 'Page({})',
  'pages/b/b.wxml': '<view id="b" class="word">b</view>',
}

test('app.wxss reaches each page, a page’s wxss only itself, and no component', async () => {
  const app = await bench.open({
    ...twoPages,
    'app.wxss': `.word { color: ${grey(10)}; } .word { font-weight: 700; }`,
    'pages/a/a.json': { usingComponents: { plain: '/plain/plain' } },
    'pages/a/a.wxss': `.word { color: ${grey(20)}; } #a { opacity: 0.5; }`,
    'pages/a/a.wxml': '<view id="a" class="word">a</view><plain />',
    ...component('plain'),
  })
  expect(await styleOf(app, '#a', 'color')).toBe(grey(20))
  expect(await styleOf(app, '#a', 'font-weight')).toBe('700')
  expect(await styleOf(app, '#a', 'opacity')).toBe('0.5')
  expect(await styleOf(app, '#in-plain', 'color')).not.toBe(grey(20))
  expect(await styleOf(app, '#in-plain', 'font-weight')).toBe('400')
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  await app.waitForPage('pages/b/b')
  expect(await styleOf(app, '#b', 'color')).toBe(grey(10))
})

test('nothing of a page’s styles reaches the container around it', async () => {
  const app = await bench.open({
    ...twoPages,
    'app.wxss': `h1, header, button, .page, * { color: ${grey(10)} !important; }`,
    'pages/a/a.wxml': '<view id="a">a</view>',
  })
  expect(await styleOf(app, '#a', 'color')).toBe(grey(10))
  expect(await styleOf(app, 'mini-navigation-bar >>> h1', 'color')).not.toBe(grey(10))
})

test('a component’s styles stay in it, unless it says otherwise', async () => {
  const app = await bench.open({
    ...twoPages,
    'pages/a/a.json': {
      usingComponents: {
        isolated: '/isolated/isolated',
        global: '/global/global',
        applied: '/applied/applied',
        shared: '/shared/shared',
      },
    },
    'app.wxss': `.from-app { font-weight: 700; }`,
    'pages/a/a.wxss': `.from-page { text-align: right; }`,
    'pages/a/a.wxml': `
      <view id="own" class="word from-isolated from-applied">own</view>
      <view id="share" class="from-shared">share</view>
      <isolated /><global /><applied /><shared />
    `,
    ...component(
      'isolated',
      '{}',
      `.from-isolated { color: ${grey(10)}; }`,
      'from-isolated from-app from-page',
    ),
    ...component('global', '{ addGlobalClass: true }', '', 'from-app from-page'),
    ...component(
      'applied',
      `{ styleIsolation: 'apply-shared' }`,
      `.from-applied { color: ${grey(20)}; }`,
      'from-applied from-app from-page',
    ),
    ...component(
      'shared',
      `{ styleIsolation: 'shared' }`,
      `.from-shared { color: ${grey(30)}; }`,
      'from-shared from-app from-page',
    ),
  })
  const looks = async (selector: string) => [
    await styleOf(app, selector, 'color'),
    await styleOf(app, selector, 'font-weight'),
    await styleOf(app, selector, 'text-align'),
  ]
  const usual = await styleOf(app, '#own', 'color')
  expect([grey(10), grey(20), grey(30)]).not.toContain(usual)
  expect(await looks('#in-isolated')).toEqual([grey(10), '400', 'start'])
  expect(await looks('#in-global')).toEqual([usual, '700', 'right'])
  expect(await looks('#in-applied')).toEqual([grey(20), '700', 'right'])
  expect(await looks('#in-shared')).toEqual([grey(30), '700', 'right'])
  expect(await looks('#share')).toEqual([grey(30), '400', 'start'])
})

test('a page’s json may open it to the styles of its components, and them to its own', async () => {
  const app = await bench.open({
    ...twoPages,
    'pages/a/a.json': { usingComponents: { shared: '/shared/shared' } },
    'pages/a/a.wxml': '<shared /><view id="a" class="from-shared">a</view>',
    'shared/shared.json': { component: true, styleIsolation: 'shared' },
    'shared/shared.js': 'Component({})',
    'shared/shared.wxml': '<view id="in-shared" class="from-page">shared</view>',
    'shared/shared.wxss': `.from-shared { color: ${grey(30)}; }`,
    'pages/a/a.wxss': `.from-page { color: ${grey(40)}; }`,
  })
  expect(await styleOf(app, '#a', 'color')).toBe(grey(30))
  expect(await styleOf(app, '#in-shared', 'color')).toBe(grey(40))
})

test('external classes bring the page’s looks into a component, and :host dresses its element', async () => {
  const app = await bench.open({
    ...twoPages,
    'pages/a/a.json': { usingComponents: { box: '/box/box' } },
    'pages/a/a.wxml': '<box id="box" outer-class="loud" /><box id="quiet" />',
    'pages/a/a.wxss': `.loud { color: ${grey(50)}; }`,
    ...component(
      'box',
      '{}',
      `:host { display: block; padding-top: 7px; } .word { font-style: italic; }`,
      'word outer-class',
    ),
  })
  expect(await styleOf(app, '#box #in-box', 'color')).toBe(grey(50))
  expect(await styleOf(app, '#box #in-box', 'font-style')).toBe('italic')
  expect(await styleOf(app, '#quiet #in-box', 'color')).not.toBe(grey(50))
  expect(await styleOf(app, '#box', 'padding-top')).toBe('7px')
})

test('type selectors mean components, page the page, and @import brings another file', async () => {
  const app = await bench.open({
    ...twoPages,
    'app.wxss': `@import './styles/base.wxss';`,
    'styles/base.wxss': `@import 'deep.wxss'; view { color: ${grey(60)}; }`,
    'styles/deep.wxss': `page { background-color: ${grey(70)}; } view > text { color: ${grey(80)}; }`,
    'pages/a/a.wxml': '<view id="a">a <text id="text">text</text></view>',
  })
  expect(await styleOf(app, '#a', 'color')).toBe(grey(60))
  expect(await styleOf(app, '#text', 'color')).toBe(grey(80))
  expect(await styleOf(app, 'wx-page', 'background-color')).toBe(grey(70))
})

test('750rpx are as wide as the page, in wxss and in inline styles, at any width', async () => {
  const app = await bench.open({
    ...twoPages,
    'pages/a/a.wxss': `
      .half { width: 375rpx; height: 100rpx; }
      .whole { width: calc(750rpx - 10px); height: 50vh; }
    `,
    'pages/a/a.wxml': `
      <view id="half" class="half"></view>
      <view id="whole" class="whole"></view>
      <view id="inline" style="width: 75rpx; height: 10px; margin-left: -15rpx"></view>
      <view id="bound" style="width: {{width}}rpx; height: 10px"></view>
    `,
    'pages/a/a.js': 'Page({ data: { width: 150 } })',
  })
  const widths = async () =>
    Promise.all(
      ['#half', '#whole', '#inline', '#bound'].map(async (selector) => {
        const { width } = await boxOf(app, selector)
        return Math.round(width * 100) / 100
      }),
    )
  expect(await widths()).toEqual([195, 380, 39, 78])
  expect((await boxOf(app, '#inline')).left).toBeCloseTo(-7.8)
  expect((await boxOf(app, '#half')).height).toBeCloseTo(52, 1)
  const page = await boxOf(app, 'wx-page')
  expect((await boxOf(app, '#whole')).height).toBeCloseTo(page.height / 2, 0)
  await app.container.setViewport({ width: 750, height: 1_000 })
  expect(await widths()).toEqual([375, 740, 75, 150])
})

/** One blue pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAgH/p9x1sgAAAABJRU5ErkJggg==',
  'base64',
)

test('pictures and fonts of the package are found from wxss and wxml', async () => {
  const app = await bench.open({
    ...twoPages,
    'images/dot.png': pixel,
    'pages/a/near dot.png': pixel,
    'fonts/own.woff2': Buffer.from('no real font'),
    'pages/a/a.wxss': `
      @font-face { font-family: own; src: url('../../fonts/own.woff2'); }
      .dot { height: 10px; background: url(/images/dot.png); }
      .font { font-family: own; }
    `,
    'pages/a/a.wxml': `
      <view class="dot"></view>
      <view class="font">text</view>
      <image id="absolute" src="/images/dot.png" />
      <image id="relative" src="{{src}}" bindload="loaded" />
    `,
    'pages/a/a.js': `Page({
      data: { src: './near dot.png', loaded: null },
      loaded({ detail }) { this.setData({ loaded: detail }) },
    })`,
  })
  await app.waitFor('the picture', async () => (await app.data())['loaded'])
  expect((await app.data())['loaded']).toMatchObject({ width: 1, height: 1 })
  const { origin } = new URL(app.container.url())
  const loaded = () =>
    app.container.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ responseStatus }) => responseStatus === 200)
        .map(({ name }) => name),
    )
  const assets = ['fonts/own.woff2', 'images/dot.png', 'pages/a/near%20dot.png']
  for (const path of assets) {
    const address = `${origin}/app/assets/${path}`
    await app.waitFor(address, async () => (await loaded()).includes(address))
  }
})

test('a style that changes while the app runs takes effect on every page that shows it', async () => {
  const app = await bench.open({
    ...twoPages,
    'pages/a/a.wxml': '<view id="a" class="word">a</view>',
    'app.wxss': `.word { color: ${grey(10)}; }`,
  })
  await app.container.evaluate(
    (css) => {
      document.querySelector('mini-app')!.replaceStyle('app', { css })
    },
    `.word { color: ${grey(90)}; }`,
  )
  expect(await styleOf(app, '#a', 'color')).toBe(grey(90))
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  await app.waitForPage('pages/b/b')
  expect(await styleOf(app, '#b', 'color')).toBe(grey(90))
})

test('what is fixed stays in the page, below the navigation bar', async () => {
  const app = await bench.open({
    'app.json': { pages: ['pages/a/a'] },
    'pages/a/a.js': 'Page({})',
    'pages/a/a.wxml': `
      <view id="top" style="position: fixed; top: 0; height: 10px; width: 100%" />
      <view id="bottom" style="position: fixed; bottom: 0; height: 10px; width: 100%" />
      <view id="tall" style="height: 3000px" />
    `,
  })
  const [top, bottom, page] = await Promise.all([
    boxOf(app, '#top'),
    boxOf(app, '#bottom'),
    boxOf(app, '.scroller'),
  ])
  expect(top).toEqual({ ...page, height: 10 })
  expect(bottom.top).toBe(page.top + page.height - 10)
})
