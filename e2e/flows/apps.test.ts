import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { recordingApp } from '../apps/recordingApp.js'
import { h5Page, servePages } from '../servers/servePages.js'
import type { PageServer } from '../servers/servePages.js'

let browser: Browser
let server: PageServer
let app: MiniAppHandle

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), servePages()])
  const call = (name: string, options: string) =>
    `<button id="${name}" onclick="wx.${name}({ ${options}, complete: (r) => result.textContent = r.errMsg })">${name}</button>`
  server.set(
    '/other.html',
    h5Page(
      `${call('navigateToMiniProgram', `appId: 'mpthird01', path: 'pages/two/two?from=page'`)}
      ${call('navigateBackMiniProgram', 'extraData: { by: 1 }')}
      ${call('exitMiniProgram', '')}<input id="field"><p id="result"></p>`,
      'Other page',
    ),
  )
})
afterEach(() => app.close())
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function start(): Promise<void> {
  const h5 = server.origin('good')
  app = await launch({
    browser,
    app: recordingApp('mpfirst01', 'First app', `${h5}/other.html`),
    apps: [
      recordingApp('mpsecond01', 'Second app', `${h5}/other.html`),
      recordingApp('mpthird01', 'Third app', `${h5}/other.html`),
    ],
    webViewOrigins: [h5],
  })
}

/** What the App of each app heard: `onLaunch`, `onShow` and `onHide`, the oldest first. */
async function heard(appId: string): Promise<Heard[]> {
  // Lines that were printed before this call are here with its answer.
  await app.container.evaluate(() => {})
  const lines = app.consoleLines.filter((line) => line.startsWith('heard '))
  const all = lines.map(
    (line) => JSON.parse(line.slice('heard '.length)) as Heard & { appId: string },
  )
  return all.filter((one) => one.appId === appId).map(({ appId: _appId, ...event }) => event)
}

interface Heard {
  name: string
  scene?: number
  reason?: number
  path?: string
  query?: object
  referrerInfo?: { appId?: string; extraData?: unknown }
}

async function appInFront(): Promise<string> {
  return app.inHost((host) => host.app.appId)
}

async function waitForApp(appId: string): Promise<void> {
  await app.waitFor(`${appId} in front`, async () => (await appInFront().catch(() => '')) === appId)
}

/** Agrees to what the dialog asks, once its button works. */
async function agree(): Promise<void> {
  await app.waitFor('the question', () => app.sees('[data-screen=open-app]'))
  await app.waitFor('the question to close', async () => {
    if (!(await app.sees('[data-screen=open-app]'))) return true
    await app.tap('[data-screen=open-app] [data-action=open]')
    return !(await app.sees('[data-screen=open-app]'))
  })
}

async function openSecond(): Promise<void> {
  await app.tap('.to-second')
  await agree()
  await waitForApp('mpsecond01')
  await app.waitForPage('pages/two/two')
}

test('one app opens another, which finds who opened it, and goes back with data', async () => {
  await start()
  await app.type('.field', 'typed')
  await app.tap('.to-second')
  expect(await app.text('[data-screen=open-app]')).toContain(
    '“First app” wants to open “Second app”.',
  )
  await agree()
  await waitForApp('mpsecond01')
  await app.waitForPage('pages/two/two')
  expect((await heard('mpfirst01')).at(-1)).toEqual({ name: 'onHide', reason: 1 })
  const entered = {
    scene: 1037,
    path: 'pages/two/two',
    query: { id: '7' },
    referrerInfo: { appId: 'mpfirst01', extraData: { token: 'for you' } },
  }
  expect(await heard('mpsecond01')).toEqual([
    { name: 'onLaunch', ...entered },
    { name: 'onShow', ...entered },
  ])
  const told = await app.inHost(({ wx }) => [wx.getLaunchOptionsSync(), wx.getEnterOptionsSync()])
  expect(told).toEqual([entered, entered])

  await app.tap('.back')
  await waitForApp('mpfirst01')
  await app.waitFor('onShow', async () => (await heard('mpfirst01')).at(-1)?.name === 'onShow')
  expect((await heard('mpfirst01')).slice(2)).toMatchObject([
    { name: 'onHide' },
    {
      name: 'onShow',
      scene: 1038,
      path: 'pages/one/one',
      referrerInfo: { appId: 'mpsecond01', extraData: { done: true } },
    },
  ])
  expect(await app.inHost(({ wx }) => wx.getLaunchOptionsSync().scene)).toBe(1001)
  expect(
    await app.container.$eval(
      'mini-app >>> .field >>> input',
      (node) => (node as HTMLInputElement).value,
    ),
  ).toBe('typed')
  // The second one ended: opened again, it launches anew.
  await openSecond()
  expect((await heard('mpsecond01')).filter(({ name }) => name === 'onLaunch')).toHaveLength(2)
})

test('who says no stays, and the app hears cancel', async () => {
  await start()
  await app.tap('.to-second')
  await app.tap('[data-screen=open-app] [data-action=cancel]')
  await app.waitForText('.result', 'navigateToMiniProgram:fail cancel')
  await app.tap('.to-nobody')
  await app.waitForText('.result', 'navigateToMiniProgram:fail invalid appid')
  expect(await appInFront()).toBe('mpfirst01')
  expect((await heard('mpfirst01')).map(({ name }) => name)).toEqual(['onLaunch', 'onShow'])
})

test('an app ends itself; the close button only puts it behind', async () => {
  await start()
  await openSecond()
  await app.tap('[data-action=close]')
  await waitForApp('mpfirst01')
  expect((await heard('mpfirst01')).at(-1)).toMatchObject({
    scene: 1038,
    referrerInfo: { appId: 'mpsecond01', extraData: {} },
  })
  expect((await heard('mpsecond01')).at(-1)).toEqual({ name: 'onHide', reason: 0 })
  await openSecond()
  expect((await heard('mpsecond01')).map(({ name }) => name)).toEqual([
    'onLaunch',
    'onShow',
    'onHide',
    'onShow',
  ])
  await app.tap('.exit')
  await waitForApp('mpfirst01')
  expect(await app.container.$$('mini-app >>> .apps > mini-app')).toHaveLength(0)
  await app.tap('.exit')
  await app.tap('[data-screen=background] [data-action=reopen]')
  await app.waitForPage('pages/one/one')
  expect((await heard('mpfirst01')).filter(({ name }) => name === 'onLaunch')).toHaveLength(2)
})

test('a page opens an app, goes back and ends its own, and its frame stays behind', async () => {
  await start()
  await app.inHost((host) => host.router.navigateTo('/pages/web/web'))
  const frame = await app.page()
  await frame.type('#field', 'kept')
  await app.tap('#navigateToMiniProgram')
  expect(await app.text('[data-screen=open-app]')).toContain(server.origin('good'))
  await agree()
  await waitForApp('mpthird01')
  expect((await heard('mpthird01'))[0]).toMatchObject({ query: { from: 'page' } })
  await app.inHost((host) => host.router.navigateTo('/pages/web/web'))
  await app.page()
  await app.tap('#navigateBackMiniProgram')
  await waitForApp('mpfirst01')
  expect((await heard('mpfirst01')).at(-1)).toMatchObject({
    referrerInfo: { appId: 'mpthird01', extraData: { by: 1 } },
  })
  const again = await app.page()
  expect(await again.$eval('#field', (node) => (node as HTMLInputElement).value)).toBe('kept')
})

test('the menu lists the apps that run, and switches between them', async () => {
  await start()
  await openSecond()
  await app.tap('[data-action=menu]')
  await app.tap('[data-action=switchApp]')
  expect(await app.text('[data-screen=running-apps] .running-apps')).toMatch(
    /Second app\s+Shown now\s+F\s+First app/,
  )
  await app.tap('[data-app="First app"]')
  await waitForApp('mpfirst01')
  await app.tap('.to-third')
  await agree()
  await waitForApp('mpthird01')
  await app.tap('[data-action=menu]')
  await app.tap('[data-action=switchApp]')
  await app.tap('[data-app="Second app"]')
  await waitForApp('mpsecond01')
  expect(await app.stack()).toEqual([{ path: 'pages/two/two', query: { id: '7' } }])
})

test('the browser’s back button leads out of an app and on in the one before', async () => {
  await start()
  await app.tap('.to-two')
  await app.waitForPage('pages/two/two')
  await openSecond()
  await app.tap('.to-one')
  await app.waitForPage('pages/one/one')
  await app.goBack()
  await app.waitForPage('pages/two/two')
  expect(await appInFront()).toBe('mpsecond01')
  await app.goBack()
  await waitForApp('mpfirst01')
  expect((await app.stack()).at(-1)?.path).toBe('pages/two/two')
  await app.goBack()
  await app.waitForPage('pages/one/one')
  expect(await appInFront()).toBe('mpfirst01')
})

test('a dialog of an app behind waits until that app is in front', async () => {
  await start()
  await openSecond()
  await app.container.evaluate(() => {
    const first = document.querySelector('mini-app')!
    void first.host!.wx.showModal({ title: 'From behind' })
  })
  expect(await app.sees('dialog')).toBe(false)
  await app.tap('.back')
  await app.waitForText('dialog', 'From behind')
})
