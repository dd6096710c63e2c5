import type { MiniAppHandle } from '@miniview/testing'
import { PNG } from 'pngjs'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { callWx, recorded, testBench } from '../apps/openTestApp.js'

const bench = testBench()

/** A 1 × 1 picture, which is red. */
const redDot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='

/** Pages that share in all ways; `home` is a page without any of them. */
const sharingApp = {
  'app.json': { pages: ['pages/home/home', 'pages/item/item', 'pages/copy/copy'] },
  'app.js': 'App({})',
  'images/dot.png': Buffer.from(redDot, 'base64'),
  'pages/home/home.wxml': '<button id="share" open-type="share">Share</button>',
  'pages/home/home.js': 'Page({})',
  'pages/item/item.wxml':
    '<button id="share" open-type="share" data-n="1">Share</button><view id="query">{{query}}</view>',
  'pages/item/item.js': `Page({
    data: { query: '' },
    onLoad(query) { this.setData({ query: JSON.stringify(query) }) },
    onShareAppMessage({ from, target }) {
      const { dataset } = target || {}
      return {
        title: 'Now',
        promise: new Promise((resolve) => (this.answer = () => resolve({
          title: 'By ' + from + (dataset ? ' ' + dataset.n : ''),
          path: '/pages/item/item?name=a b&of=' + from,
          imageUrl: '/images/dot.png',
        }))),
      }
    },
    onShareTimeline: () => ({ title: 'A post', query: 'posted=1' }),
  })`,
  'pages/copy/copy.wxml': '<view id="query">{{query}}</view>',
  'pages/copy/copy.js': `Page({
    data: { query: '' },
    onLoad(query) { this.setData({ query: JSON.stringify(query) }) },
    onShow() { wx.onCopyUrl(() => ({ query: 'from=link&name=一 & 二'.replace('& ', '%26 '), title: '<b>Title</b>' })) },
    onHide() { wx.offCopyUrl() },
    onUnload() { wx.offCopyUrl() },
  })`,
}

async function openMenu(app: MiniAppHandle): Promise<string[]> {
  await app.tap('[data-action=menu]')
  await app.text('dialog [data-action=copyLink]')
  return app.container.$$eval('mini-app >>> .menu-item', (items) =>
    items.map((item) => (item as HTMLElement).dataset['action']!),
  )
}

async function openShare(app: MiniAppHandle) {
  await openMenu(app)
  await app.tap('dialog [data-action=share]')
  await app.waitForText('.share-card', 'Shared title')
}

/** Copies the link of the page on top, and gives what is on the clipboard then. */
async function copyLink(app: MiniAppHandle): Promise<string> {
  await allowClipboard(app)
  await openMenu(app)
  await app.tap('dialog [data-action=copyLink]')
  await app.waitForText('.weui-toast', 'Copied')
  return app.container.evaluate(() => navigator.clipboard.readText())
}

async function allowClipboard(app: MiniAppHandle) {
  const { origin } = new URL(app.container.url())
  await app.context.overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write'])
  // Reading needs the focus, which a tab in the background does not have.
  await app.container.bringToFront()
}

/** What a new tab at that address shows of the app, once it opened there. */
async function openLink(app: MiniAppHandle, link: string) {
  const tab = await app.context.newPage()
  await tab.goto(link)
  await tab.evaluate('openCompiledApp({ development: true, webViewOrigins: [] })')
  const query = await tab.waitForSelector('mini-app >>> #query')
  const text = await query!.evaluate((node) => node.textContent)
  const stack = await tab.$eval('mini-app', (element) =>
    element.host!.router.stack().map(({ path }) => path),
  )
  await tab.close()
  return { stack, query: JSON.parse(text!) as unknown }
}

test('onShareAppMessage gets the page’s current address, and the card its link', async () => {
  const app = await bench.open()
  const page = await app.page()
  await page.evaluate(() => history.pushState(null, '', '/page.html?step=2#part'))
  await callWx(page, 'getNetworkType')
  await openShare(app)
  expect(await recorded(app, 'shares')).toEqual([
    { from: 'menu', webViewUrl: `${bench.good}/page.html?step=2#part` },
  ])
  const { origin } = new URL(app.container.url())
  expect(await app.text('.share-link')).toBe(`${origin}/#/pages/home/home?from=share`)
})

test('an address of another origin that the page claims is not believed', async () => {
  const app = await bench.open()
  const page = await app.page()
  await page.evaluate(
    (href) =>
      new Promise<void>((resolve) => {
        const report = { href, title: 'lie', canGoBack: false }
        window.WeixinJSBridge!.invoke('reportPage', report, () => resolve())
      }),
    `${bench.evil}/page.html`,
  )
  await openShare(app)
  expect(await recorded(app, 'shares')).toEqual([
    { from: 'menu', webViewUrl: `${bench.good}/page.html?pages/home/home` },
  ])
})

test('the menu offers what the page can share, and what it says later', async () => {
  const app = await bench.open({ app: sharingApp })
  const others = ['copyLink', 'settings', 'restart', 'about']
  expect(await openMenu(app)).toEqual(others)
  await app.press('Escape')
  await app.inHost((host) => host.wx.showShareMenu({ menus: ['shareAppMessage', 'shareTimeline'] }))
  expect(await openMenu(app)).toEqual(['share', 'shareAsPost', ...others])
  await app.tap('dialog [data-action=shareAsPost]')
  expect(await app.text('.share-link')).toMatch(/#\/pages\/home\/home$/)
  await app.press('Escape')

  await app.inHost((host) => host.wx.navigateTo({ url: '/pages/item/item' }))
  expect(await openMenu(app)).toEqual(['share', 'shareAsPost', ...others])
  await app.tap('dialog [data-action=shareAsPost]')
  await app.waitForText('.share-title', 'A post')
  expect(await app.text('.share-link')).toMatch(/#\/pages\/item\/item\?posted=1$/)
  await app.press('Escape')
  await app.inHost((host) => host.wx.hideShareMenu())
  expect(await openMenu(app)).toEqual(others)
})

test('a button shares, with what its page promised, a picture of the package, and a QR code', async () => {
  const app = await bench.open({ app: sharingApp })
  await app.inHost((host) => host.wx.navigateTo({ url: '/pages/item/item' }))
  // The menu's items have no part in what buttons do.
  await app.inHost((host) => host.wx.hideShareMenu())
  await app.tap('#share')
  await app.waitFor('a sign of loading', () => app.sees('.share-loading'))
  expect(await app.sees('.share-card')).toBe(false)
  await app.inShellPage((page) => page['answer']())
  await app.waitForText('.share-title', 'By button 1')
  const { origin } = new URL(app.container.url())
  const link = `${origin}/#/pages/item/item?name=a%20b&of=button`
  expect(await app.text('.share-link')).toBe(link)

  const picture = await app.element('.share-picture img')
  await app.waitFor('the picture', () =>
    picture.evaluate((node) => (node as HTMLImageElement).naturalWidth === 1),
  )
  const [x = 0, y = 0] = await middleOf(app, '.share-picture')
  expect(pixelAt(await shotOf(app), x, y)).toEqual([255, 0, 0])

  expect(await modulesOf(app)).toEqual(encode(link, { ecc: 'M', border: 4 }).data)
  expect(await openLink(app, link)).toEqual({
    stack: ['pages/item/item'],
    query: { name: 'a b', of: 'button' },
  })
})

test('a copied link opens the page with its query, in another tab', async () => {
  const app = await bench.open({ app: sharingApp })
  await app.inHost((host) => host.wx.navigateTo({ url: '/pages/item/item?id=1%262&x=' }))
  const link = await copyLink(app)
  expect(await openLink(app, link)).toEqual({
    stack: ['pages/item/item'],
    query: { id: '1&2', x: '' },
  })
})

test('onCopyUrl gives the link its query and title, as long as its page is shown', async () => {
  const app = await bench.open({ app: sharingApp })
  await app.inHost((host) => host.wx.navigateTo({ url: '/pages/copy/copy?id=1' }))
  const link = await copyLink(app)
  expect(await openLink(app, link)).toEqual({
    stack: ['pages/copy/copy'],
    query: { from: 'link', name: '一 & 二' },
  })
  // What takes formatted text gets the title, which is text and no markup.
  await app.container.bringToFront()
  const formatted = await app.container.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const html = await (await item!.getType('text/html')).text()
    const anchor = new DOMParser().parseFromString(html, 'text/html').querySelector('a')!
    return [anchor.textContent, anchor.href]
  })
  expect(formatted).toEqual(['<b>Title</b>', link])

  await app.inHost((host) => host.wx.navigateBack())
  await app.waitForPage('pages/home/home')
  expect(await copyLink(app)).toMatch(/#\/pages\/home\/home$/)
})

test('the system’s share sheet gets title and link, and its refusal is told', async () => {
  const app = await bench.open({ app: sharingApp })
  await app.container.evaluate(() => {
    const answers = [undefined, new DOMException('closed', 'AbortError'), new TypeError('refused')]
    const shared: unknown[] = []
    async function share(data: unknown) {
      shared.push(data)
      const answer = answers.shift()
      if (answer) throw answer
    }
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    Object.assign(window, { shared })
  })
  await app.tap('#share')
  await app.tap('[data-action=share-by-system]')
  await app.waitFor('the sheet gone', async () => !(await app.sees('dialog')))
  await app.tap('#share')
  await app.tap('[data-action=share-by-system]')
  // Who closes the system's sheet is back at ours.
  await app.waitFor('two', () => app.container.evaluate('shared.length === 2'))
  expect(await app.sees('.share-card')).toBe(true)
  await app.tap('[data-action=share-by-system]')
  await app.waitForText('.weui-toast', 'Could not be shared')
  expect(await app.sees('dialog')).toBe(false)
  const { origin } = new URL(app.container.url())
  const [first] = (await app.container.evaluate('shared')) as unknown[]
  expect(first).toEqual({ title: 'Test app', url: `${origin}/#/pages/home/home` })
})

test('restart runs the app anew from its first page, and leaves no step back', async () => {
  const app = await bench.open({ app: sharingApp })
  const index = () => app.container.evaluate(() => window.navigation!.currentEntry!.index)
  const first = await index()
  await app.inHost((host) => host.wx.navigateTo({ url: '/pages/item/item' }))
  await app.waitFor('the entry of the page', async () => (await index()) === first + 1)
  await app.container.evaluate('window.firstHost = document.querySelector("mini-app").host')
  await openMenu(app)
  await app.tap('dialog [data-action=restart]')
  await app.waitFor(
    'another host',
    () =>
      app.container.evaluate(`(() => {
      const { host } = document.querySelector('mini-app')
      return host && host !== firstHost && host.router.stack().length === 1
    })()`) as Promise<boolean>,
  )
  expect(await app.stack()).toEqual([{ path: 'pages/home/home', query: {} }])
  await app.waitFor('the entry of the first page', async () => (await index()) === first)
})

test('a shell with a router of its own says how a link looks', async () => {
  const app = await bench.open({ app: sharingApp })
  await app.container.evaluate(`import('/app/app.js').then(({ default: app }) =>
    document.querySelector('mini-app').open({
      app,
      webViewOrigins: [],
      browserHistory: false,
      linkTo: (pageUrl) => 'https://shell.example/open/' + pageUrl,
    }))`)
  await app.tap('#share')
  expect(await app.text('.share-link')).toBe('https://shell.example/open/pages/home/home')
})

test('the menu is walked by keys, and closes with the app', async () => {
  const app = await bench.open({ app: sharingApp })
  const focused = () =>
    app.container.evaluate(() => {
      const active = document.querySelector('mini-app')!.shadowRoot!.activeElement
      return (active as HTMLElement | null)?.dataset['action']
    })
  await openMenu(app)
  expect(await focused()).toBe('copyLink')
  await app.press('ArrowDown')
  expect(await focused()).toBe('settings')
  await app.press('ArrowRight')
  expect(await focused()).toBe('restart')
  await app.press('End')
  expect(await focused()).toBe('cancel')
  await app.press('ArrowUp')
  expect(await focused()).toBe('restart')
  await app.press('Tab')
  expect(await focused()).toBe('about')
  await app.press('Enter')
  await app.waitFor('the about page', () => app.sees('.about-name'))
  await app.press('Escape')
  await openMenu(app)
  await app.container.evaluate(() => document.querySelector('mini-app')!.close())
  expect(await app.sees('dialog')).toBe(false)
})

async function shotOf(app: MiniAppHandle): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await app.screenshot()))
}

async function middleOf(app: MiniAppHandle, selector: string): Promise<[number, number]> {
  const { x, y, width, height } = (await (await app.element(selector)).boundingBox())!
  return [x + width / 2, y + height / 2]
}

function pixelAt({ width, data }: PNG, x: number, y: number): number[] {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4
  return [...data.subarray(at, at + 3)]
}

/** The QR code as it is on the screen: whether the middle of each of its modules is dark. */
async function modulesOf(app: MiniAppHandle): Promise<boolean[][]> {
  const code = await app.element('.qr-code')
  const size = await code.evaluate((node) => Number(node.getAttribute('viewBox')!.split(' ')[2]))
  const { x, y, width } = (await code.boundingBox())!
  const shot = await shotOf(app)
  const at = (index: number) => ((index + 0.5) * width) / size
  return Array.from({ length: size }, (_, row) =>
    Array.from(
      { length: size },
      (__, column) => pixelAt(shot, x + at(column), y + at(row))[0]! < 128,
    ),
  )
}
