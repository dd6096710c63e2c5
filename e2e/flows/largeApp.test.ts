import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { largeAppPages, writeLargeApp } from '../apps/largeApp/writeLargeApp.js'
import { h5Page, servePages } from '../servers/servePages.js'
import type { PageServer } from '../servers/servePages.js'

let folder: string
let browser: Browser
let server: PageServer
let app: MiniAppHandle
/** Uncaught errors and lines of `console.error`, of all tests. */
const errors: string[] = []

beforeAll(async () => {
  ;[folder, browser, server] = await Promise.all([
    mkdtemp(join(tmpdir(), 'miniview-large-')),
    launchBrowser(),
    servePages(),
  ])
  server.set('/page.html', h5Page('<p id="text">A web page</p>'))
  const h5Origin = server.origin('good')
  await writeLargeApp(folder)
  app = await launch({
    app: folder,
    browser,
    webViewOrigins: [h5Origin],
    overrides: { 'h5Origin.js': `module.exports = '${h5Origin}'` },
  })
  app.container.on('pageerror', (error) => errors.push(String(error)))
  app.container.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  // The errors of the start are to be seen too.
  await app.reload()
})
afterAll(async () => {
  // Source that does not compile leaves no app to close.
  await app?.close()
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
})

/** Opens a page on a stack of its own. */
async function open(path: string): Promise<void> {
  await app.inHost(async (host, url) => {
    await host.router.whenLoaded(url, () => host.router.reLaunch(url))
  }, `/${path}`)
  await app.waitForPage(path.split('?')[0]!)
}

const tap = (selector: string) => app.tap(selector)
const text = (selector: string) => app.text(selector)
const sees = (selector: string, part: string) => app.waitForText(selector, part)

/** Computed styles of the first element that matches, of its pseudo element where one is named. */
async function styleOf<Name extends string>(
  selector: string,
  names: readonly Name[],
  pseudo?: string,
): Promise<Record<Name, string>> {
  const element = await app.waitFor(`"${selector}"`, () => find(selector))
  return element.evaluate(
    (node, names, pseudo) => {
      const style = getComputedStyle(node, pseudo ?? null)
      const values = names.map((name) => [name, style.getPropertyValue(name)])
      return Object.fromEntries(values) as Record<Name, string>
    },
    names,
    pseudo,
  )
}

async function find(selector: string) {
  return (await app.container.$(`mini-app >>> .page:not([inert]) >>> ${selector}`)) ?? undefined
}

const colorOf = async (selector: string) => (await styleOf(selector, ['color'])).color

const widthOf = async (selector: string) => (await rectangleOf(selector)).width
const topOf = async (selector: string) => (await rectangleOf(selector)).y

async function rectangleOf(
  selector: string,
): Promise<{ y: number; width: number; height: number }> {
  const element = await app.waitFor(`"${selector}"`, () => find(selector))
  return element.evaluate((node) => {
    const { y, width, height } = node.getBoundingClientRect()
    return { y, width, height }
  })
}

test('each of 170 pages opens and shows what its source says, without an error', async () => {
  expect(largeAppPages.length).toBe(170)
  const pages = largeAppPages.map(({ path, shows }) => ({ path, shows: Object.entries(shows) }))
  expect(await app.inHost(openAll, pages)).toEqual([])
  expect(errors).toEqual([])
})

interface Prediction {
  path: string
  shows: [className: string, text: string][]
}

/**
 * Runs in the container: opens one page after the other.
 *
 * @returns what is not as predicted, white space left out
 */
async function openAll(
  host: Parameters<Parameters<MiniAppHandle['inHost']>[0]>[0],
  pages: Prediction[],
): Promise<string[]> {
  const problems: string[] = []
  const pause = () => new Promise((resolve) => setTimeout(resolve, 10))
  const packed = (text: string | null | undefined) => text?.replace(/\s+/g, '')
  const top = () => {
    const section = document
      .querySelector('mini-app')!
      .shadowRoot!.querySelector('.page:not([inert])')
    return section?.firstElementChild?.shadowRoot?.querySelector('wx-page')
  }
  const wrong = (shows: Prediction['shows']) =>
    shows.flatMap(([className, wanted]) => {
      const shown = top()?.querySelector(`.${className}`)?.textContent
      return packed(shown) === packed(wanted) ? [] : [`${className}: ${packed(shown)}`]
    })
  for (const { path, shows } of pages) {
    await host.router.whenLoaded(`/${path}`, () => host.router.reLaunch(`/${path}`))
    // A machine may be busy for a moment; but where much is wrong, no more waiting will mend it.
    const end = performance.now() + (problems.length < 5 ? 3_000 : 200)
    await pause()
    while (wrong(shows).length > 0 && performance.now() < end) await pause()
    problems.push(...wrong(shows).map((problem) => `${path} ${problem}`))
    const isEmpty = !packed(top()?.textContent) && !top()?.querySelector('wx-web-view')
    if (isEmpty || host.router.top()?.path !== path) problems.push(`${path} is not shown`)
  }
  return problems
}

test('wxss: imports, units, selectors, pictures, fonts and queries have their effects', async () => {
  await open('pages/syntax/style/style')
  expect(await styleOf('.imported', ['color', 'font-weight'])).toEqual({
    color: 'rgb(1, 2, 30)',
    'font-weight': '700',
  })
  expect(await colorOf('.deep-imported')).toBe('rgb(1, 2, 31)')
  expect(await colorOf('.from-alias')).toBe('rgb(1, 2, 32)')
  expect(await widthOf('.half')).toBeCloseTo(195, 1)
  expect(await styleOf('.half', ['margin-left'])).toEqual({ 'margin-left': '-7.8px' })
  expect(await widthOf('.viewport')).toBeCloseTo(195, 1)
  expect(await styleOf('.after', ['content'], '::after')).toEqual({ content: '" after"' })
  expect(await colorOf('.tagged')).toBe('rgb(11, 22, 33)')
  expect(await colorOf('.parent .child:last-child')).toBe('rgb(3, 3, 3)')
  expect(await colorOf('.parent .child:first-child')).not.toBe('rgb(3, 3, 3)')
  expect(await styleOf('.moving', ['animation-name'])).toEqual({ 'animation-name': 'slide' })
  expect(await widthOf('.calculated')).toBeCloseTo(390 - 78, 1)
  expect(await colorOf('.variable')).toBe('rgb(12, 34, 56)')
  expect(await colorOf('.wide-only')).toBe('rgb(9, 9, 9)')
  expect(await colorOf('#by-id')).toBe('rgb(5, 6, 7)')
  expect(await styleOf('.odd', ['display'])).toEqual({ display: 'grid' })
  expect(await colorOf('.leak')).toBe('rgb(77, 0, 0)')
  // The picture is really there, and each letter of the font is three times its size wide.
  const { 'background-image': picture } = await styleOf('.picture', ['background-image'])
  const address = /^url\("(.+\/images\/dot\.png)"\)$/.exec(picture)?.[1]
  expect(address).toBeDefined()
  expect(await app.container.evaluate(async (url) => (await fetch(url)).status, address!)).toBe(200)
  await app.waitFor('the font', async () => Math.round(await widthOf('.lettered')) === 120)
})

test('wxss: a page’s styles reach no other page, and those of app.wxss every one', async () => {
  await open('pages/syntax/unstyled/unstyled')
  expect(await colorOf('.leak')).not.toBe('rgb(77, 0, 0)')
  expect(await colorOf('.tagged')).not.toBe('rgb(11, 22, 33)')
  expect(await colorOf('.from-app')).toBe('rgb(66, 66, 0)')
})

test('wxml: rpx in style attributes, classes and hidden elements', async () => {
  await open('pages/syntax/interpolation/interpolation')
  expect(await widthOf('.inline-rpx')).toBeCloseTo(78, 1)
  expect(await styleOf('.inline-rpx', ['background-color', 'height'])).toEqual({
    'background-color': 'rgb(1, 2, 3)',
    height: '39px',
  })
  expect(await widthOf('.static-rpx')).toBeCloseTo(195, 1)
  expect(await app.sees('.hidden-one')).toBe(false)
  expect(await app.sees('.shown-one')).toBe(true)
})

test('components: style isolation in all its variants, external classes, hosts', async () => {
  await open('pages/syntax/isolation/isolation')
  /** Colours of the two views in a component: one with its own class, one with the page's. */
  const colorsIn = async (name: string) => [
    await colorOf(`.of-${name} wx-view:first-child`),
    await colorOf(`.of-${name} wx-view:last-child`),
  ]
  const own = 'rgb(10, 20, 30)'
  const ofPage = 'rgb(40, 50, 60)'
  const isolated = await colorsIn('isolated')
  expect(isolated[0]).toBe(own)
  expect(isolated[1]).not.toBe(ofPage)
  expect(await colorsIn('apply-shared')).toEqual([own, ofPage])
  expect(await colorsIn('shared')).toEqual([own, ofPage])
  expect(await colorsIn('global-class')).toEqual([own, ofPage])
  expect(await colorOf('.of-in-json wx-view')).toBe(ofPage)
  expect(await colorOf('.leak-shared')).toBe('rgb(90, 0, 0)')
  expect(await colorOf('.leak-isolated')).not.toBe('rgb(90, 0, 0)')
  expect(await styleOf('.of-isolated > *', ['display', 'border-top-width'])).toEqual({
    display: 'block',
    'border-top-width': '2px',
  })
  expect(await styleOf('.of-external wx-view:first-child', ['color', 'background-color'])).toEqual({
    color: 'rgb(200, 0, 0)',
    'background-color': 'rgb(7, 7, 7)',
  })
  expect(await styleOf('.of-external wx-view:last-child', ['color', 'font-size'])).toEqual({
    color: 'rgb(0, 200, 0)',
    'font-size': '40px',
  })
  // A virtual host is no element.
  expect(await (await find('.of-virtual > *'))?.evaluate(({ tagName }) => tagName)).toBe('WX-VIEW')
})

test('events: bubbling, catching, mutual and capturing, in the platform’s order', async () => {
  const logOf = async (selector: string) => {
    await open('pages/syntax/event/event')
    await tap(selector)
    await app.waitFor('an event', async () => (await text('.log')) || undefined)
    return text('.log')
  }
  expect(await logOf('.bubble-inner')).toBe('capture outer, capture middle, inner, middle, outer')
  expect(await logOf('.catch-inner')).toBe('inner, stop')
  expect(await logOf('.mutual-inner')).toBe('inner-mut, middle')
  expect(await logOf('.wall-inner')).toBe('capture wall')
  expect(JSON.parse(await logOf('.marked'))).toEqual({ row: '7', shared: 'inner', kind: 2 })
  expect(await logOf('.own-event')).toBe('press {"value":[1]}')
  expect(await logOf('.bubbling-event')).toBe('bubbling {"value":[1]}')
  const [, dataset, rest] = /^(\{.*\}), (.*)$/.exec(await logOf('.types-inner'))!
  expect(JSON.parse(dataset!)).toEqual({
    count: 3,
    flag: true,
    list: [1, 'a'],
    userName: 'Ann',
    userage: '30',
    plain: 'text',
  })
  expect(rest).toBe('target text, tap number number')
  expect(await logOf('.dynamic')).toBe('first')
  await tap('.dynamic')
  await sees('.log', 'first, second')
})

test('model: typing changes the data, and a component’s own value too', async () => {
  await open('pages/syntax/model/model')
  await app.type('.field', 'line')
  await sees('.shown', 'Adaline/lines/a')
  await app.type('.area', '!')
  await sees('.shown', 'Adaline/lines!/a')
  await tap('.choice')
  await sees('.shown', 'Adaline/lines!/ab')
  await sees('.choice', 'now ab')
})

test('form: fields are collected, changed by their labels, and reset', async () => {
  await open('pages/syntax/form/form')
  const submitted = async () => {
    await tap('.submit')
    await app.waitFor('a result', async () => (await text('.result')).startsWith('{'))
    return JSON.parse(await text('.result'))
  }
  const first = { name: 'Ada', count: '4', text: 'lines', isOn: true, isSmall: false, size: 'L' }
  expect(await submitted()).toMatchObject({ ...first, colors: ['green'] })
  await tap('.color-red')
  await app.waitFor('a change', async () => (await text('.changed')).includes('red'))
  await tap('.small-label')
  await sees('.changed', '"S"')
  await tap('.switch')
  await sees('.changed', 'false')
  const second = await submitted()
  expect(second).toMatchObject({ isOn: false, size: 'S' })
  expect(second.colors.toSorted()).toEqual(['green', 'red'])
  await tap('.reset')
  await sees('.result', 'reset')
})

test('lives: pages and components live in the platform’s order', async () => {
  await open('pages/syntax/lifetime/lifetime?from=test&name=a%20b')
  expect(JSON.parse(await text('.query'))).toEqual({ from: 'test', name: 'a b' })
  await sees('.removed', '')
  await app.inHost((host) => void host.router.navigateTo('/pages/syntax/lives/lives'))
  await sees('.lives', 'onHide')
  const lives = (await text('.lives')).split(' > ')
  const ofPage = lives.filter((life) => life.startsWith('page'))
  expect(ofPage).toEqual(['page onLoad', 'page onShow', 'page onReady', 'page onHide'])
  const ofBox = lives.filter((life) => life.startsWith('box'))
  expect(ofBox).toEqual(['box attached after created', 'box show', 'box ready', 'box hide'])
  expect(lives.indexOf('box attached after created')).toBeLessThan(lives.indexOf('page onLoad'))
  expect(lives.indexOf('box ready')).toBeLessThan(lives.indexOf('page onReady'))
  expect(lives).toContain('second detached')
  await app.inHost((host) => void host.router.reLaunch('/pages/syntax/lives/lives'))
  await sees('.lives', 'onUnload')
  expect((await text('.lives')).split(' > ').slice(-2).toSorted()).toEqual([
    'box detached',
    'page onUnload',
  ])
})

test('pages: a Component() page takes its properties from the query', async () => {
  await open('pages/syntax/componentPage/componentPage?name=Eve&count=3')
  await sees('.query', 'Eve 3 number')
  await tap('.method')
  await sees('.method', '1')
})

test('pages: a navigator and an event channel lead to pages and back', async () => {
  await open('pages/syntax/button/button')
  await tap('.forward')
  await sees('.from', 'from navigator')
  expect(await text('.depth')).toBe('depth 2')
  await open('pages/syntax/channel/channel')
  await tap('.open')
  await sees('.question', 'question 20')
  await tap('.back')
  await sees('.answer', 'answer 25')
})

test('bars: a page draws its own navigation bar, and the app its own tab bar', async () => {
  await open('pages/catalog/catalog')
  await tap('[aria-label=Messages]')
  await app.waitForPage('pages/messages/messages')
  await sees('.marker', '3 messages')
  await open('pages/syntax/unstyled/unstyled')
  expect(await app.sees('mini-navigation-bar >>> h1')).toBe(true)
  expect(await topOf('.leak')).toBe(44)
  await open('pages/syntax/customBar/customBar')
  expect(await app.sees('mini-navigation-bar >>> h1')).toBe(false)
  expect(await topOf('.bar')).toBe(0)
})

test('themes: what the system prefers reaches styles and script', async () => {
  await open('pages/syntax/theme/theme')
  const prefer = (value: string) =>
    app.container.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ])
  const barColor = () =>
    app.container.$eval(
      'mini-app >>> mini-navigation-bar >>> header',
      (bar) => getComputedStyle(bar).backgroundColor,
    )
  expect(await colorOf('.panel')).toBe('rgb(0, 0, 100)')
  expect(await barColor()).toBe('rgb(255, 255, 255)')
  await prefer('dark')
  await sees('.theme', 'dark')
  expect(await colorOf('.panel')).toBe('rgb(200, 200, 255)')
  expect(await barColor()).toBe('rgb(25, 25, 25)')
  await prefer('light')
  await sees('.theme', 'light')
})

test('scrolling: the end of a scroll-view and of a page is told', async () => {
  await open('pages/syntax/scroll/scroll')
  const scroller = await app.waitFor('the scroll-view', () => find('.down'))
  await scroller.hover()
  await app.container.mouse.wheel({ deltaY: 3_000 })
  await sees('.seen', 'end')
  await open('pages/syntax/pull/pull')
  const end = await app.waitFor('the end', () => find('.end'))
  await end.scrollIntoView()
  await app.waitFor('more rows', async () => (await app.data())['rows'] === 30)
})

test('accessibility: labels reach the elements', async () => {
  await open('pages/syntax/aria/aria')
  const label = await (await find('.labelled'))?.evaluate((node) => node.getAttribute('aria-label'))
  expect(label).toBe('Close window')
  const hidden = await (
    await find('.hidden-part')
  )?.evaluate((node) => node.getAttribute('aria-hidden'))
  expect(hidden).toBe('true')
})

test('web-views: a page of another origin, and a page of the package on one of its own', async () => {
  await open('pages/syntax/webView/webView')
  const page = await app.page()
  expect(await page.$eval('#text', (node) => node.textContent)).toBe('A web page')
  expect(new URL(page.url()).origin).toBe(server.origin('good'))

  await open('pages/syntax/offline/offline')
  const offline = await app.waitFor('the offline page', async () => {
    const frame = app.container
      .frames()
      .find((frame) => frame.url().includes('/offline/index.html'))
    const text = await frame?.$eval('#text', (node) => node.textContent)
    return text === 'An offline page with its script' && frame
  })
  const { origin, search } = new URL(offline.url())
  expect(search).toBe('?from=shell')
  expect(origin).not.toBe(new URL(app.container.url()).origin)
})

test('media: pictures fit as their modes say, and canvas, video and audio are seen', async () => {
  await open('pages/syntax/media/media')
  const fitOf = async (mode: string) =>
    (await styleOf(`.image-${mode} img`, ['object-fit']))['object-fit']
  expect(await fitOf('scaleToFill')).toBe('fill')
  expect(await fitOf('aspectFit')).toBe('contain')
  expect(await fitOf('aspectFill')).toBe('cover')
  // The picture is twice as wide as high, and 60rpx wide.
  expect((await rectangleOf('.image-widthFix')).height).toBeCloseTo(15.6, 1)
  expect(await app.sees('.canvas canvas')).toBe(true)
  expect(await app.sees('.video video')).toBe(true)
  expect(await app.sees('.audio button')).toBe(true)
})

test('swiper and pull-down: a finger changes the slide and refreshes the page', async () => {
  await open('pages/syntax/swiper/swiper')
  await app.drag('.flat', { dx: -250, by: 'finger' })
  await sees('.current', '1')
  await open('pages/syntax/pull/pull')
  await app.drag('.pulled', { dy: 300, by: 'finger' })
  await sees('.pulled', 'pulled 1')
})

test('deep link: a page of the independent package opens first', async () => {
  await open('packageGuide/pages/start/start')
  expect(new URL(app.container.url()).hash).toBe('#/packageGuide/pages/start/start')
  await app.reload()
  await app.waitForPage('packageGuide/pages/start/start')
  await sees('.marker', '3 words, 4 steps')
})

test('nothing failed in all of this', () => {
  expect(errors).toEqual([])
})
