import { serveDemo } from '@miniview/scripts/serveDemo'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'

let browser: Browser
let demo: Awaited<ReturnType<typeof serveDemo>>
let app: MiniAppHandle

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launchBrowser(), serveDemo({ port: 0, h5Port: 0 })])
  app = await launch({ browser, url: `${demo.container}/` })
})
afterAll(async () => {
  await app.close()
  await browser.close()
  await demo.close()
})

/** Opens a page of the demo from a clean stack, with its H5 page ready. */
async function open(path: string): Promise<void> {
  await app.inHost((host, url) => host.router.reLaunch(url), path)
  await app.waitForPage(path.slice(1).split('?')[0]!)
  await app.page()
}

/** Taps a row's button and gives the result that the row shows. */
async function run(id: string): Promise<Record<string, unknown>> {
  await app.tap(`#${id}`)
  return JSON.parse(await resultOf(id))
}

function resultOf(id: string): Promise<string> {
  return app.waitFor(`a result of ${id}`, async () => {
    const text = await app.text(`[data-result="${id}"]`)
    const page = await app.page()
    const state = await page.$eval(
      `[data-result="${id}"]`,
      (node) => (node as HTMLElement).dataset['state'],
    )
    return (state !== 'waiting' && text) || undefined
  })
}

test('home: the page knows where it is, and asks what it may call', async () => {
  await open('/webviews/home/home')
  expect(JSON.parse(await resultOf('getEnv'))).toEqual({ miniprogram: true })
  expect(await resultOf('userAgent')).toContain('TMA/mpminiviewdemo01')
  expect(await run('checkJsApi')).toMatchObject({ errMsg: 'checkJsApi:ok' })
  expect(await run('getNetworkType')).toMatchObject({ errMsg: 'getNetworkType:ok' })
  expect(await run('canGoBack')).toMatchObject({ canGoBack: false })
})

test('host: the mini program shows toasts, dialogs and settings, and calls plugins', async () => {
  await open('/webviews/host/host')
  expect(await run('showToast')).toMatchObject({ errMsg: 'showToast:ok' })
  expect(await app.sees('.weui-toast')).toBe(true)
  await run('hideToast')
  await run('showLoading')
  expect(await app.sees('[data-toast=loading]')).toBe(true)
  await run('hideLoading')

  await app.tap('#showModal')
  await app.tap('dialog [data-action=confirm]')
  expect(JSON.parse(await resultOf('showModal'))).toMatchObject({ confirm: true })
  await app.tap('#showEditableModal')
  await app.tap('dialog input')
  await app.container.keyboard.type('typed')
  await app.tap('dialog [data-action=confirm]')
  expect(await resultOf('showEditableModal')).toContain('typed')
  await app.tap('#showActionSheet')
  await app.tap('dialog .weui-actionsheet__menu button')
  expect(JSON.parse(await resultOf('showActionSheet'))).toMatchObject({ tapIndex: 0 })

  await app.tap('#authorizeCamera')
  await app.tap('dialog [data-action=deny]')
  expect(await resultOf('authorizeCamera')).toContain('authorize:fail auth deny')
  expect(await run('getSetting')).toMatchObject({ authSetting: { 'scope.camera': false } })
  await app.tap('#openSetting')
  await app.tap('dialog [data-scope="scope.camera"]')
  await app.tap('dialog [data-action=done]')
  expect(JSON.parse(await resultOf('openSetting'))).toMatchObject({
    authSetting: { 'scope.camera': true },
  })
  expect(await run('invokeDeviceTime')).toMatchObject({ errMsg: 'invokeNativePlugin:ok' })
  expect(JSON.stringify(await run('invokeUnknownPlugin'))).toContain('is not found')
  await run('setNavigationBarTitle')
})

test('storage: what the page keeps, the script reads, and the other way round', async () => {
  await open('/webviews/storage/storage')
  expect(await run('setStorage')).toMatchObject({ errMsg: 'setStorage:ok' })
  const { data } = await run('getStorage')
  expect(await run('scriptGetStorage')).toMatchObject({ data })
  expect(await run('removeStorage')).toMatchObject({ errMsg: 'removeStorage:ok' })
  expect(JSON.stringify(await run('scriptGetStorage'))).toContain('data not found')
  expect(await run('clearStorage')).toMatchObject({ errMsg: 'clearStorage:ok' })
})

test('routes: each button goes where it says', async () => {
  await open('/webviews/routes/routes')
  await app.tap('#navigateTo')
  await app.waitFor('two pages', async () => (await app.stack()).length === 2)
  await app.page()
  await app.tap('#redirectTo')
  await app.waitFor('a new top', async () => (await app.calls('redirectTo')).length > 0)
  expect(await app.stack()).toHaveLength(2)
  await app.tap('[data-action=back]')
  await app.waitFor('one page', async () => (await app.stack()).length === 1)
  await app.page()
  await app.tap('#reLaunch')
  await app.waitForPage('pages/index/index')
  await open('/webviews/routes/routes')
  expect(JSON.stringify(await run('script-navigateToTabPage'))).toContain(
    'can not navigateTo a tabbar page',
  )
  await app.tap('#switchTab')
  await app.waitForPage('pages/log/log')
})

test('messages: what is posted and gone back in one turn arrives at the page below', async () => {
  await open('/webviews/home/home')
  await app.tap('#open-messages')
  await app.waitForPage('webviews/messages/messages')
  await app.page()
  await app.tap('#postMessageAndBack')
  await app.waitForPage('webviews/home/home')
  await app.waitFor(
    'the message',
    async () => (await app.text('[data-result=messages]')).length > 2,
  )
})

test('history, channel, share and refused pages work', async () => {
  await open('/webviews/history/history')
  await app.tap('#pushState')
  await app.waitFor('a step back', async () => (await run('canGoBack'))['canGoBack'] === true)
  await open('/webviews/home/home')
  await app.tap('#openChannel')
  await app.waitForPage('webviews/channel/channel')
  expect(await resultOf('greeting')).toBeTruthy()
  await open('/webviews/share/share')
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=share]')
  expect(await app.text('.share-link')).toContain('#/webviews/share/share')
  await app.tap('dialog [data-action=copy]')
  await app.inHost((host) => host.router.reLaunch('/webviews/refused/refused'))
  expect(await app.text('[data-screen=refused]')).toContain('https://forbidden.example')
})

test('a link to a page opens it at once', async () => {
  const linked = await launch({
    browser,
    url: `${demo.container}/#/webviews/routes/routes?depth=4`,
  })
  expect(await linked.stack()).toEqual([{ path: 'webviews/routes/routes', query: { depth: '4' } }])
  await linked.close()
})
