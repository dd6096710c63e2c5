import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { boxOf, styleOf } from './source/sourceBench.js'

/** A red and a blue square, so that one picture is told from the other. */
const square = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${color}"/></svg>`

const barColor = '#204060'
const files = {
  'app.json': {
    pages: ['pages/home/home', 'pages/cart/cart', 'pages/deep/deep', 'pages/keyed/keyed'],
    window: { navigationBarBackgroundColor: barColor, navigationBarTitleText: 'Bars' },
    tabBar: {
      color: '#111111',
      selectedColor: '#222222',
      backgroundColor: '#fafafa',
      list: [
        { pagePath: 'pages/home/home', text: 'Home', iconPath: 'images/red.svg' },
        { pagePath: 'pages/cart/cart', text: 'Cart', iconPath: 'images/red.svg' },
      ],
    },
  },
  'app.js': 'App({})',
  'images/red.svg': square('red'),
  'images/blue.svg': square('blue'),
  'pages/home/home.js': 'Page({})',
  'pages/home/home.wxml': '<view id="home">home</view>',
  'pages/cart/cart.js': 'Page({})',
  'pages/cart/cart.wxml': '<view id="cart">cart</view>',
  'pages/deep/deep.js': 'Page({})',
  'pages/deep/deep.wxml': '<view id="deep">deep</view>',
  'pages/keyed/keyed.js': 'Page({})',
  'pages/keyed/keyed.json': { homeButton: true },
  'pages/keyed/keyed.wxml': '<view id="keyed">keyed</view>',
}

let app: MiniAppHandle

beforeAll(async () => {
  app = await launch({ app: files })
})
beforeEach(() => open('/pages/home/home'))
afterAll(() => app.close())

async function open(url: string): Promise<void> {
  await app.inHost((host, address) => void host.router.reLaunch(address), url)
  await app.waitForPage(url.slice(1).split('?')[0]!)
}

/** Calls an API as the app's own code does, and gives what `complete` gets. */
function call(name: string, params: object = {}): Promise<{ errMsg: string }> {
  return app.inHost(
    (host, api, given) =>
      new Promise<{ errMsg: string }>((complete) => {
        const wx = host.wx as unknown as Record<string, (options: object) => void>
        wx[api]!({ ...given, complete })
      }),
    name,
    params,
  )
}

const header = 'mini-navigation-bar >>> header'
const title = 'mini-navigation-bar >>> h1'
const background = () => styleOf(app, header, 'background-color')

test('the navigation bar changes its colours in time, for its page and as long as that lives', async () => {
  // Wide enough for a status bar.
  await app.container.setViewport({ width: 600, height: 844 })
  await open('/pages/deep/deep')
  const colors = { frontColor: '#000000', backgroundColor: '#a0c0e0' }
  const animation = { duration: 60_000, timingFunc: 'linear' }
  await call('setNavigationBarColor', { ...colors, animation })
  for (const bar of ['mini-status-bar >>> div', header]) {
    const element = await app.element(bar)
    const halfway = await element.evaluate((node) => {
      const transitions = node.getAnimations() as CSSTransition[]
      for (const transition of transitions) {
        transition.pause()
        transition.currentTime = 30_000
      }
      const { backgroundColor, color } = getComputedStyle(node)
      for (const transition of transitions) transition.finish()
      return { backgroundColor, color }
    })
    // Half of the way from #204060 to #a0c0e0, and from white to black.
    expect(halfway).toEqual({ backgroundColor: 'rgb(96, 128, 160)', color: 'rgb(128, 128, 128)' })
  }
  expect(await background()).toBe('rgb(160, 192, 224)')
  expect(await styleOf(app, title, 'color')).toBe('rgb(0, 0, 0)')

  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/keyed/keyed' }))
  await app.waitForPage('pages/keyed/keyed')
  expect(await background()).toBe('rgb(32, 64, 96)')
  await open('/pages/deep/deep')
  expect(await background()).toBe('rgb(32, 64, 96)')
  await app.container.setViewport({ width: 390, height: 844 })
})

test.each([
  ['linear', 'linear'],
  ['easeIn', 'ease-in'],
  ['easeOut', 'ease-out'],
  ['easeInOut', 'ease-in-out'],
])('%s is %s', async (timingFunc, easing) => {
  await call('setNavigationBarColor', {
    frontColor: '#ffffff',
    backgroundColor: '#000000',
    animation: { duration: 500, timingFunc },
  })
  expect(await styleOf(app, header, 'transition-timing-function')).toBe(`${easing}, ${easing}`)
})

test('the loading sign is the page’s', async () => {
  await call('showNavigationBarLoading')
  expect(await app.sees('mini-navigation-bar >>> .loading')).toBe(true)
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/deep/deep' }))
  await app.waitForPage('pages/deep/deep')
  expect(await app.sees('mini-navigation-bar >>> .loading')).toBe(false)
  await app.inHost((host) => void host.wx.navigateBack())
  await app.waitForPage('pages/home/home')
  expect(await app.sees('mini-navigation-bar >>> .loading')).toBe(true)
  await call('hideNavigationBarLoading')
  expect(await app.sees('mini-navigation-bar >>> .loading')).toBe(false)
})

test('the home button is at the bottom of the stack, and leads home until it is hidden', async () => {
  const seesHome = () => app.sees('[data-action=home]')
  expect(await seesHome()).toBe(false)
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/keyed/keyed' }))
  await app.waitForPage('pages/keyed/keyed')
  expect(await seesHome()).toBe(true)
  expect(await app.sees('[data-action=back]')).toBe(true)
  await open('/pages/deep/deep')
  await app.tap('[data-action=home]')
  await app.waitForPage('pages/home/home')
  await open('/pages/deep/deep')
  await call('hideHomeButton')
  expect(await seesHome()).toBe(false)
  await open('/pages/deep/deep')
  expect(await seesHome()).toBe(true)
})

test('a tab’s text, pictures and marks are seen on every tab page', async () => {
  const cart = '[data-tab="pages/cart/cart"]'
  await call('setTabBarItem', { index: 1, text: 'Basket', iconPath: '../../images/blue.svg' })
  await call('setTabBarBadge', { index: 1, text: '12' })
  expect(await app.text(cart)).toMatch(/^Basket\s+12$/)
  const icon = await app.element(`${cart} img`)
  expect(await icon.evaluate((img) => (img as HTMLImageElement).src)).toMatch(/images\/blue\.svg$/)
  await app.waitFor('the picture', () =>
    icon.evaluate((img) => (img as HTMLImageElement).naturalWidth > 0),
  )
  await app.tap(cart)
  await app.waitForPage('pages/cart/cart')
  expect(await app.text(cart)).toMatch(/^Basket\s+12$/)
  await call('setTabBarBadge', { index: 1, text: '12345' })
  expect(await app.text(`${cart} .mark`)).toBe('...')
  // A dot takes the badge's place; what takes badges away leaves it.
  await call('showTabBarRedDot', { index: 1 })
  await call('removeTabBarBadge', { index: 1 })
  expect(await styleOf(app, `${cart} .mark`, 'background-color')).toBe('rgb(250, 81, 81)')
  expect(await boxOf(app, `${cart} .mark`)).toMatchObject({ width: 8, height: 8 })
  expect(await app.text(cart)).toBe('Basket')
  await call('hideTabBarRedDot', { index: 1 })
  expect(await app.sees(`${cart} .mark`)).toBe(false)
})

test('the tab bar’s colours change', async () => {
  await call('setTabBarStyle', {
    color: '#010203',
    selectedColor: '#040506',
    backgroundColor: '#070809',
    borderStyle: 'white',
  })
  expect(await styleOf(app, '[data-tab="pages/home/home"]', 'color')).toBe('rgb(4, 5, 6)')
  expect(await styleOf(app, '[data-tab="pages/cart/cart"]', 'color')).toBe('rgb(1, 2, 3)')
  expect(await styleOf(app, 'mini-tab-bar >>> nav', 'background-color')).toBe('rgb(7, 8, 9)')
  expect(await styleOf(app, 'mini-tab-bar >>> nav', 'box-shadow')).toContain(
    'rgba(255, 255, 255, 0.2)',
  )
})

test('a hidden tab bar gives its room to the page, on every tab, until it is shown', async () => {
  const windowHeight = () => app.inHost((host) => host.wx.getWindowInfo().windowHeight)
  const before = await boxOf(app, 'wx-page')
  const bar = await boxOf(app, 'mini-tab-bar')
  expect(await windowHeight()).toBe(before.height)
  await call('hideTabBar')
  expect(await app.sees('mini-tab-bar')).toBe(false)
  expect((await boxOf(app, 'wx-page')).height).toBe(before.height + bar.height)
  expect(await windowHeight()).toBe(before.height + bar.height)
  // Nothing in it can be reached by keyboard.
  expect(await styleOf(app, '[data-tab="pages/cart/cart"]', 'visibility')).toBe('hidden')
  await app.inHost((host) => void host.wx.switchTab({ url: '/pages/cart/cart' }))
  await app.waitForPage('pages/cart/cart')
  expect(await app.sees('mini-tab-bar')).toBe(false)

  await app.container.emulateMediaFeatures([])
  await call('showTabBar', { animation: true })
  const host = await app.element('mini-tab-bar')
  const halfway = await host.evaluate((node) => {
    const transitions = node.getAnimations()
    for (const transition of transitions) {
      transition.pause()
      transition.currentTime = 125
    }
    const { height } = node.getBoundingClientRect()
    for (const transition of transitions) transition.finish()
    return height
  })
  expect(halfway).toBeGreaterThan(0)
  expect(halfway).toBeLessThan(bar.height)
  expect((await boxOf(app, 'wx-page')).height).toBe(before.height)
})

test.each([
  ['setTabBarItem', { index: 2 }, 'tabbar item not found'],
  ['setTabBarBadge', { index: -1, text: 'a' }, 'tabbar item not found'],
  ['setTabBarStyle', { color: 'red' }, 'invalid color "red"'],
  ['setTabBarStyle', { borderStyle: 'red' }, 'invalid borderStyle "red"'],
  ['setBackgroundColor', { backgroundColor: '#fff' }, 'invalid backgroundColor "#fff"'],
  ['setBackgroundTextStyle', { textStyle: 'grey' }, 'invalid textStyle "grey"'],
  [
    'setNavigationBarColor',
    { frontColor: '#111111', backgroundColor: '#000000' },
    'invalid frontColor "#111111"',
  ],
  [
    'setNavigationBarColor',
    { frontColor: '#ffffff', backgroundColor: 'red' },
    'invalid backgroundColor "red"',
  ],
])('%s refuses %j', async (name, params, text) => {
  expect(await call(name, params)).toEqual({ errMsg: `${name}:fail ${text}` })
})

test('the tab bar is out of reach from other pages', async () => {
  await open('/pages/deep/deep')
  const calls = {
    setTabBarItem: { index: 0 },
    setTabBarStyle: {},
    setTabBarBadge: { index: 0, text: 'a' },
    removeTabBarBadge: { index: 0 },
    showTabBarRedDot: { index: 0 },
    hideTabBarRedDot: { index: 0 },
    showTabBar: {},
    hideTabBar: {},
  }
  for (const [name, params] of Object.entries(calls)) {
    expect(await call(name, params)).toEqual({ errMsg: `${name}:fail not TabBar page` })
  }
})

test('the capsule is where the app is told', async () => {
  const rect = await app.inHost((host) => {
    const { left, top, right, bottom, width, height } = host.wx.getMenuButtonBoundingClientRect()
    return { left, top, right, bottom, width, height }
  })
  const seen = await boxOf(app, 'mini-navigation-bar >>> .capsule')
  const screen = await boxOf(app, '.screen')
  expect(rect).toEqual({
    left: seen.left - screen.left,
    top: seen.top - screen.top,
    right: seen.left - screen.left + seen.width,
    bottom: seen.top - screen.top + seen.height,
    width: seen.width,
    height: seen.height,
  })
  expect(rect.width).toBeGreaterThan(80)
})

test('the app and the page on top hear of a new window size', async () => {
  await app.inHost((host) => {
    const told: unknown[] = []
    Object.assign(globalThis, { told })
    host.wx.onWindowResize((size) => told.push(size))
  })
  const told = () => app.container.evaluate('told') as Promise<{ size: object }[]>
  await app.container.setViewport({ width: 500, height: 700 })
  await app.waitFor('the new size', async () => (await told()).length > 0)
  const page = await boxOf(app, 'wx-page')
  expect(await told()).toEqual([{ size: { windowWidth: 500, windowHeight: page.height } }])
  await app.inHost((host) => host.wx.offWindowResize())
  await app.container.setViewport({ width: 390, height: 844 })
  await app.waitFor('the old size', () =>
    app.inHost((host) => host.wx.getWindowInfo().windowWidth === 390),
  )
  expect(await told()).toHaveLength(1)
})
