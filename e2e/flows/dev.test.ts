import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeSourceApp } from '../apps/sourceApp.js'
import { startMiniviewDev } from '../servers/miniview.js'
import type { MiniviewDev } from '../servers/miniview.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Serves a mini program by the real command, with its source to change. */
async function serveSource(changed: Record<string, string> = {}) {
  const source = await writeSourceApp(changed)
  const dev = await startMiniviewDev(source.folder)
  onTestFinished(async () => void (await dev.interrupt()))
  return { ...source, dev }
}

async function openApp({ origin }: MiniviewDev, address = ''): Promise<MiniAppHandle> {
  const app = await launch({ browser, url: `${origin}/${address}` })
  onTestFinished(() => app.close())
  return app
}

/** Something that a page loaded anew does not have. */
function markDocument(page: Page): Promise<void> {
  return page.evaluate(() => void Object.assign(globalThis, { isSameDocument: true }))
}

function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate(() => 'isSameDocument' in globalThis)
}

/** The computed colour of what matches, in the page on top. */
function colorOf(app: MiniAppHandle, selector: string): Promise<string> {
  return app.container.$eval(`mini-app >>> ${selector}`, (node) => getComputedStyle(node).color)
}

function overlayOf(page: Page): Promise<string> {
  return page.$eval('dialog.problems[open]', (node) => (node as HTMLElement).innerText)
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}

test('a link to a page opens it, and the address follows the person', async () => {
  const { dev } = await serveSource()
  const app = await openApp(dev, '#/pages/second/second?n=7')
  expect(await app.text('.second')).toBe('second 7 one')
  await app.inHost((host) => host.router.reLaunch('/pages/first/first'))
  expect(await app.text('.text')).toBe('one')
  await app.waitFor('the address', async () => app.container.url().endsWith('#/pages/first/first'))
})

test('pictures, plugins and the page behind them work', async () => {
  const { dev } = await serveSource()
  const app = await openApp(dev)
  await app.tap('.plugin')
  await app.waitForText('.plugin', 'plugin 42')
  const width = await app.waitFor('the picture', () =>
    app.container.evaluate(async (origin) => {
      const image = new Image()
      image.src = `${origin}/app/assets/images/dot.svg`
      await image.decode()
      return image.naturalWidth
    }, dev.origin),
  )
  expect(width).toBe(8)
})

test('a changed style is put in place, and what was typed stays', async () => {
  const { dev, write } = await serveSource()
  const app = await openApp(dev)
  await app.tap('.field')
  await app.container.keyboard.type('typed')
  await markDocument(app.container)
  expect(await colorOf(app, '.text')).toBe('rgb(1, 2, 3)')
  await write({ 'pages/first/first.wxss': '.text { color: rgb(4, 5, 6) }' })
  await app.waitFor('the colour', async () => (await colorOf(app, '.text')) === 'rgb(4, 5, 6)')
  // Twice, because the second change meets what the first one put there.
  await write({ 'pages/first/first.wxss': '.text { color: rgb(7, 8, 9) }' })
  await app.waitFor('the colour', async () => (await colorOf(app, '.text')) === 'rgb(7, 8, 9)')
  expect(await isSameDocument(app.container)).toBe(true)
  expect(await app.container.$eval('mini-app >>> input', (node) => node.value)).toBe('typed')
})

test('a changed script loads the page anew with its page stack, and once only', async () => {
  const { dev, write } = await serveSource()
  const app = await openApp(dev)
  await app.tap('.text')
  expect(await app.text('.second')).toBe('second 1 one')
  const stack = await app.stack()
  expect(stack).toHaveLength(2)
  await markDocument(app.container)
  await write({ 'text.js': `module.exports = 'two'` })
  await app.waitForText('.second', 'second 1 two')
  expect(await isSameDocument(app.container)).toBe(false)
  expect(await app.stack()).toEqual(stack)
  await app.inHost((host) => host.router.navigateBack(1))
  expect(await app.text('.text')).toBe('two')

  // When a person loads the page, the address says what opens.
  await app.inHost((host) => host.router.navigateTo('/pages/second/second?n=2'))
  await app.waitFor('the address', async () => app.container.url().endsWith('?n=2'))
  await app.reload()
  expect(await app.stack()).toEqual([{ path: 'pages/second/second', query: { n: '2' } }])
})

test('an error is printed once and shown above the version that runs on, until it is mended', async () => {
  const { dev, write } = await serveSource()
  const app = await openApp(dev)
  await markDocument(app.container)
  await write({ 'pages/first/first.wxml': '<view class="text">\n  {{ text + }}\n</view>' })
  const overlay = await app.waitFor('the overlay', () => overlayOf(app.container))
  expect(overlay).toContain('One error in the source')
  expect(overlay).toMatch(/pages\/first\/first\.wxml:2:\d+/)
  expect(overlay).toContain('{{ text + }}')
  const place = 'pages/first/first.wxml:2:'
  expect(countOf(dev.stderr(), place)).toBe(1)

  // Another error beside it tells that the first one was compiled again.
  await write({ 'pages/second/second.js': 'Page({' })
  await app.waitFor('both errors', async () =>
    (await overlayOf(app.container)).includes('2 errors in the source'),
  )
  expect(countOf(dev.stderr(), place)).toBe(1)
  expect(countOf(dev.stderr(), 'pages/second/second.js:1:')).toBe(1)

  const button = await app.container.$('dialog.problems[open] button')
  await button!.click()
  expect(await isSameDocument(app.container)).toBe(true)
  await app.tap('.plugin')
  await app.waitForText('.plugin', 'plugin 42')

  // A page that loads meanwhile gets the last good version too.
  const other = await openApp(dev)
  expect(await other.container.$('dialog.problems[open]')).not.toBeNull()
  expect(await other.inHost((host) => host.router.top()?.path)).toBe('pages/first/first')

  await write({
    'pages/first/first.wxml': '<view class="text">mended</view>',
    'pages/second/second.js': 'Page({})',
  })
  for (const each of [app, other]) {
    await each.waitForText('.text', 'mended')
    expect(await each.container.$('dialog.problems[open]')).toBeNull()
  }
  expect(dev.stderr()).toContain('All errors are mended.')

  await write({ 'pages/first/first.wxml': '<view class="text">\n  {{ text + }}\n</view>' })
  await app.waitFor('the error again', async () => countOf(dev.stderr(), place) === 2)
})

test('source that never compiled shows its errors alone, and opens when it is mended', async () => {
  const { dev, write } = await serveSource({ 'app.js': 'App({' })
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(dev.origin)
  await page.waitForSelector('dialog.problems[open]')
  expect(await overlayOf(page)).toContain('app.js:1:')
  expect(await page.evaluate(() => document.querySelector('mini-app')!.host)).toBeUndefined()
  await write({ 'app.js': 'App({})' })
  await page.waitForFunction(() => document.querySelector('mini-app')?.host?.router.top())
  expect(await page.$('dialog.problems[open]')).toBeNull()
})

test('a wrong config file is an error as any other, with the last good one in force', async () => {
  const { dev, write } = await serveSource()
  const app = await openApp(dev)
  await write({ 'miniview.config.json': '{ "plugins": 7 }' })
  const overlay = await app.waitFor('the overlay', () => overlayOf(app.container))
  expect(overlay).toContain('miniview.config.json')
  expect(overlay).toContain('plugins must be the path of a module')
  await write({
    'miniview.config.json': '{ "webViewOrigins": [], "plugins": "./plugins.js" }',
    'plugins.js': 'export const twice = { handler: ({ n }) => ({ n: n + n + 1 }) }',
  })
  await app.waitFor('no overlay', async () => !(await app.container.$('dialog.problems[open]')))
  await app.tap('.plugin')
  await app.waitForText('.plugin', 'plugin 43')
})

test('an offline page has an origin of its own', async () => {
  const { dev, folder } = await serveSource()
  expect(dev.offlineOrigin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const app = await openApp(dev, '#/pages/offline/offline')
  await app.waitForText('#where', dev.offlineOrigin!)
  // The container does not serve it, and its own server nothing else.
  expect((await fetch(`${dev.origin}/app/assets/web/index.html`)).status).toBe(404)
  expect((await fetch(`${dev.offlineOrigin}/web/index.html`)).status).toBe(200)
  for (const path of ['app.js', 'web/..%2fapp.js', '..%2fapp.js', folder.slice(1)]) {
    expect((await fetch(`${dev.offlineOrigin}/${path}`)).status).toBe(404)
  }
})
