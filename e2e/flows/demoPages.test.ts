import { readFile } from 'node:fs/promises'
import { serveDemo } from '@miniview/scripts/serveDemo'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser, ElementHandle } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

let browser: Browser
let demo: Awaited<ReturnType<typeof serveDemo>>
let app: MiniAppHandle
let errors: string[]

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launchBrowser(), serveDemo({ port: 0, h5Port: 0 })])
})
beforeEach(async () => {
  errors = []
  app = await launch({ browser, url: `${demo.container}/` })
  app.container.on('pageerror', (error) => errors.push(String(error)))
  app.container.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
})
afterEach(() => app.close())
afterAll(async () => {
  await browser.close()
  await demo.close()
})

async function open(url: string): Promise<void> {
  await app.inHost((host, to) => host.wx.reLaunch({ url: to }), url)
  await app.waitForPage(url.slice(1).split('?')[0]!)
}

/** The text of the whole page on top. */
function pageText(): Promise<string> {
  return app.text('wx-page')
}

function pageSays(part: string): Promise<void> {
  return app.waitForText('wx-page', part)
}

/** The element of the page on top that has this text, as a person would point at it. */
function saying(text: string): Promise<ElementHandle<Element>> {
  return app.waitFor(`"${text}"`, async () => {
    const page = await app.element('wx-page')
    return (await page.$(`::-p-text(${JSON.stringify(text)})`)) ?? undefined
  })
}

async function tapOn(text: string): Promise<void> {
  await (await saying(text)).click()
}

/** Taps the row that has this text, and gives the result that it then shows. */
async function run(text: string): Promise<string> {
  const label = await saying(text)
  await label.click()
  return app.waitFor(`a result of "${text}"`, () =>
    label.evaluate((node) => {
      const result = node.closest('wx-api-row')?.querySelector('.result:not(.result_waiting)')
      return result?.textContent ?? undefined
    }),
  )
}

test('every page of app.json opens without an error', async () => {
  const source = new URL('../../demo/miniprogram/app.json', import.meta.url)
  const appJson = JSON.parse(await readFile(source, 'utf8')) as {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const inPackages = appJson.subPackages.flatMap(({ root, pages }) =>
    pages.map((page) => `${root}/${page}`),
  )
  for (const path of [...appJson.pages, ...inPackages]) {
    await open(`/${path}`)
    if (/(^|\/)web-?views?\//.test(path)) await app.waitFor('a web-view', () => hasWebView())
    else await app.waitFor(`text on ${path}`, async () => (await pageText()).length > 0)
  }
  expect(errors).toEqual([])
})

function hasWebView(): Promise<boolean> {
  return app.inHost((host) => host.router.top()?.webView !== undefined)
}

test('the tabs lead to lists, and the lists to pages', async () => {
  await tapOn('Storage')
  await app.waitForPage('pages/storage/storage')
  expect(JSON.parse(await run('setStorageSync'))).toBeNull()
  expect(JSON.parse(await run('getStorageSync'))).toEqual({ text: 'Hello', saved: 1 })
  await app.tap('[data-action=back]')
  await app.waitForPage('pages/index/index')
  await app.tap('[data-tab="pages/web/web"]')
  await app.waitForPage('pages/web/web')
  await tapOn('A forbidden origin')
  expect(await app.text('[data-screen=refused]')).toContain('https://forbidden.example')
})

test('an order of the demo’s own server is paid, and nothing that it did not sign', async () => {
  await open('/pages/payment/payment')
  await tapOn('Green tea')
  expect(await app.text('dialog')).toMatch(/Pay Sandbox merchant\s+CN¥12\.80/)
  await app.waitFor('the armed button', async () => {
    await app.tap('[data-action=pay]').catch(() => {})
    return !(await app.sees('[data-action=pay]:not(:disabled)'))
  })
  await pageSays('requestPayment:ok')
  await pageSays('SUCCESS')
  expect(await run('A changed nonceStr')).toContain('requestPayment:fail invalid paySign')
  await pageSays('NOTPAY')
})

test('two pages talk over their event channel', async () => {
  await open('/pages/events/events')
  await tapOn('Open and greet')
  await app.waitForPage('pages/reply/reply')
  await pageSays('How are you?')
  await tapOn('Reply and go back')
  await app.waitForPage('pages/events/events')
  await pageSays('Fine, thank you')
})

test('custom components have slots, events, methods and generics', async () => {
  await open('/pages/components/components')
  await pageSays('She wrote the first program')
  await pageSays('3 of 5')
  await app.tap('wx-star-rating wx-view > wx-view:nth-child(5)')
  await pageSays('5 of 5')
  await tapOn('selectComponent().clear()')
  await pageSays('0 of 5')
  await tapOn('Grace')
  await app.waitFor('the choice', async () => (await pageText()).endsWith('Grace'))
  await tapOn('#2b6cb0')
  await app.waitFor('the colour', async () => (await pageText()).endsWith('#2b6cb0'))
})

test('templates, wxs and events work together', async () => {
  await open('/pages/wxml/wxml')
  await pageSays('€ 12.20')
  await app.tap('[aria-label="One more"]')
  await pageSays('€ 16.70')
  await tapOn('rain')
  await pageSays('Take an umbrella.')
  await app.tap('.inner')
  await app.waitForText('.heard', 'bind: inner')
  expect(await heard()).toEqual(['capture-bind: outer', 'bind: inner', 'bind: outer'])
  await app.tap('.outer:nth-child(2) .inner')
  await app.waitForText('.heard', 'catch: inner')
  expect(await heard()).toEqual(['capture-bind: outer', 'catch: inner'])
  await pageSays('M·n·V··w')
  expect(await pageText()).toMatch(/Today\s+\d{4}-\d\d-\d\d/)
  await pageSays('The word is MiniView.')
})

async function heard(): Promise<string[]> {
  return (await app.text('.heard')).split(/\n+/)
}

test('a form gives what was typed and chosen', async () => {
  await open('/pages/form/form')
  await app.type('wx-input', 'Ada')
  await tapOn('Plum')
  await tapOn('At the shop')
  await tapOn('Submit')
  await pageSays('detail.value')
  const value = JSON.parse(await app.text('.mono')) as unknown
  expect(value).toEqual({
    name: 'Ada',
    phone: '',
    secret: '',
    note: '',
    fruits: ['apple', 'plum'],
    way: 'shop',
    tell: true,
  })
})

test('the long list renews and grows', async () => {
  await open('/pages/refresh/refresh')
  await pageSays('15 lines')
  await tapOn('wx.startPullDownRefresh')
  await pageSays('refreshed')
  await (
    await app.element('[data-part=scroller]')
  ).evaluate((scroller) => scroller.scrollTo(0, 100_000))
  await pageSays('30 lines')
})

test('a subpackage is loaded when its page is opened', async () => {
  await tapOn('Subpackage')
  await app.waitForPage('packageA/pages/palette/palette')
  await tapOn('Plum')
  await app.waitForPage('packageA/pages/colour/colour')
  await app.waitForText('mini-navigation-bar >>> h1', 'Plum')
  await pageSays('#8a3b6e')
})

test('pages and bars follow the system’s theme', async () => {
  await open('/pages/theme/theme')
  await pageSays('light')
  await app.container.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await pageSays('dark\n')
  const header = await app.element('mini-navigation-bar >>> header')
  const bar = await header.evaluate((node) => {
    const { backgroundColor, color } = getComputedStyle(node)
    return [backgroundColor, color]
  })
  expect(bar).toEqual(['rgb(17, 17, 17)', 'rgb(255, 255, 255)'])
})

test('an offline page runs on an origin of its own', async () => {
  await open('/webviews/offline/offline')
  const element = await app.element('iframe')
  const frame = await app.waitFor('the offline page', async () => {
    const content = await element.contentFrame()
    const share = await content?.$eval('#share', (node) => node.textContent)
    return share ? content! : undefined
  })
  expect(await frame.$eval('#share', (node) => node.textContent)).toBe('30.80 each, with 10 % tip')
  const origin = await frame.evaluate(() => window.origin)
  expect([demo.container, demo.h5]).not.toContain(origin)
})

test('the lifecycle functions run in the platform’s order', async () => {
  await open('/pages/lifecycle/lifecycle')
  await pageSays('onReady')
  const log = (await pageText()).split('\n')
  const mine = log.flatMap((line) => /(?:pages\/lifecycle|life-line) (\w.*)$/.exec(line)?.[1] ?? [])
  expect(mine.toReversed()).toEqual([
    'created',
    'attached',
    'onLoad',
    'onShow',
    'page show',
    'ready',
    'onReady',
  ])
  await tapOn('Remove it')
  await pageSays('detached')
})

test('sound: the recorder and the chime tell their events', async () => {
  await app.context.overridePermissions(demo.container, ['microphone'])
  await app.inHost((host) => host.permissions.set('scope.record', true))
  await open('/pages/sound/sound')
  await app.tap('.start')
  await app.text('.recording')
  await app.tap('[data-action=stop-recording]')
  await pageSays('bytes')
  await app.tap('.play')
  await pageSays('ended')
})

test('documents: each kind in its viewer, and one that can only be saved', async () => {
  await open('/pages/documents/documents')
  for (const label of ['PDF', 'Word', 'Excel', 'Picture', 'Text']) {
    expect(await run(label)).toContain('openDocument:ok')
    await app.tap('dialog [data-action=close]')
  }
  expect(await run('PowerPoint')).toContain('filetype not supported')
  expect(await app.text('dialog .document-name')).toBe('slides.pptx')
  expect(errors).toEqual([])
})
