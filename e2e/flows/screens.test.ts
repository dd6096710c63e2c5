import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { afterAll, afterEach, beforeAll, test } from 'vitest'
import { screenApp } from '../screens/screenApp.js'
import { setLook } from '../screens/setLook.js'
import type { Look } from '../screens/setLook.js'
import { expectScreen } from '../screens/expectScreen.js'
import { h5Page, servePages } from '../servers/servePages.js'
import type { PageServer } from '../servers/servePages.js'

/**
 * Each of the container's screens as a picture, once or twice. `UPDATE_SCREENS=1` takes the pictures of
 * e2e/screens anew; look at them before you commit them.
 */

let app: MiniAppHandle
let server: PageServer

beforeAll(async () => {
  ;[app, server] = await Promise.all([launch({ app: screenApp }), servePages()])
  await openApp()
})
afterEach(closeScreens)
afterAll(() => Promise.all([app?.close(), server?.close()]))

interface Opening {
  appJson?: object
  webViewOrigins?: readonly string[]
  unresponsiveAfter?: number
}

/** Opens the app with addresses that are the same each time. */
function openApp(path = 'pages/home/home', { appJson = {}, ...more }: Opening = {}) {
  return app.container.evaluate(`import('/app/app.js').then(({ default: app }) =>
    document.querySelector('mini-app').open({
      app: { ...app, appJson: { ...app.appJson, ...${JSON.stringify(appJson)} } },
      development: true,
      browserHistory: false,
      enter: { path: '${path}' },
      webViewOrigins: ['http://localhost:1'],
      linkTo: (pageUrl) => 'https://a.example/#/' + pageUrl,
      ...${JSON.stringify(more)},
    }))`)
}

/** A screen's name, how the container looks, and how to get there. */
type Screen = readonly [name: string, look: Look, open: () => Promise<unknown>]

const wx = (api: string, params: object = {}) =>
  app.inHost(
    (host, name, given) => {
      const call = (host.wx as unknown as Record<string, (given: object) => void>)[name]!
      call({ ...given, complete() {} })
    },
    api,
    params,
  )

const relaunch = (url: string) => app.inHost((host, page) => host.router.reLaunch(page), url)

async function menuItem(action: string) {
  await app.tap('[data-action=menu]')
  await app.tap(`dialog [data-action=${action}]`)
}

const screens: Screen[] = [
  ['bars', 'phone light zh-CN', () => relaunch('/pages/home/home')],
  ['bars-desktop', 'desktop dark en', () => relaunch('/pages/cart/cart')],
  ['tab-marks', 'phone dark zh-CN', markTabs],
  ['pull-down', 'phone dark en', pullDown],
  ['toast', 'phone light zh-CN', () => wx('showToast', { title: '已保存', duration: 60_000 })],
  ['loading', 'phone dark en', () => wx('showLoading', { title: 'Loading' })],
  [
    'modal',
    'phone light en',
    () => wx('showModal', { title: 'Delete', content: 'It cannot be brought back.' }),
  ],
  [
    'modal-editable',
    'phone dark zh-CN',
    () => wx('showModal', { title: '昵称', editable: true, content: 'Mia' }),
  ],
  [
    'action-sheet',
    'phone dark en',
    () => wx('showActionSheet', { alertText: 'Photo', itemList: ['Take', 'Choose', 'Remove'] }),
  ],
  [
    'action-sheet-long',
    'phone dark zh-CN',
    () => wx('showActionSheet', { itemList: ['https://a.example/'.repeat(4), '取消订阅'] }),
  ],
  ['permission', 'phone light en', () => wx('authorize', { scope: 'scope.userLocation' })],
  ['permission-desktop', 'desktop dark zh-CN', () => wx('authorize', { scope: 'scope.camera' })],
  ['settings', 'phone light en', openSettings],
  ['menu', 'phone light en', () => app.tap('[data-action=menu]')],
  ['menu-desktop', 'desktop dark zh-CN', () => app.tap('[data-action=menu]')],
  ['share', 'phone dark en', () => menuItem('share')],
  ['share-desktop', 'desktop light zh-CN', shareWithSystem],
  ['about', 'phone dark zh-CN', () => menuItem('about')],
  ['copy-link', 'phone light zh-CN', copyByHand],
  ['document', 'phone dark en', () => wx('openDocument', { filePath: 'guide.pptx' })],
  ['failed', 'phone dark zh-CN', () => relaunch('/pages/failed/failed')],
  ['refused', 'phone light en', () => relaunch('/pages/refused/refused')],
  ['page-failed', 'phone dark en', () => relaunch('/pages/broken/broken')],
  ['background', 'phone light zh-CN', () => app.tap('[data-action=close]')],
  ['unresponsive', 'phone light zh-CN', openBusyPage],
  ['missing', 'phone light en', () => openApp('pages/none/none')],
  [
    'start-failed',
    'phone dark en',
    () => openApp('', { appJson: { entryPagePath: 'pages/b/b' } }).catch(() => {}),
  ],
]

/** What is on the screen once it is there. */
const landmarks: Record<string, string> = {
  bars: 'mini-tab-bar',
  'bars-desktop': 'mini-tab-bar',
  'tab-marks': 'mini-tab-bar',
  'pull-down': '.refreshing .pull-dots',
  toast: '.weui-toast',
  loading: '.weui-toast',
  settings: 'dialog .weui-switch',
  menu: 'dialog .menu-item',
  'menu-desktop': 'dialog .menu-item',
  share: 'dialog .qr-code',
  'share-desktop': 'dialog .qr-code',
  about: 'dialog .about-name',
  'copy-link': 'dialog input',
  document: 'dialog .document',
  failed: '[data-screen=failed]',
  refused: '[data-screen=refused]',
  'page-failed': '[data-screen=page-failed]',
  background: '[data-screen=background]',
  unresponsive: '[data-screen=unresponsive]',
  missing: '[data-screen=missing]',
  'start-failed': '[data-screen=start-failed]',
}

test.each(screens)('%s, %s', async (name, look, open) => {
  await setLook(app, look)
  await relaunch('/pages/home/home')
  await open()
  await app.waitFor('the screen', () => app.sees(landmarks[name] ?? 'dialog'))
  await expectScreen(app, name)
})

/** With one permission that is granted, and one that is denied. */
async function openSettings() {
  await app.inHost(async (host) => {
    await host.permissions.set('scope.userLocation', true)
    await host.permissions.set('scope.record', false)
  })
  await menuItem('settings')
}

async function markTabs() {
  await wx('showTabBarRedDot', { index: 0 })
  await wx('setTabBarBadge', { index: 1, text: '12' })
}

async function pullDown() {
  await relaunch('/pages/pull/pull')
  await wx('startPullDownRefresh')
}

/** In a browser that keeps the clipboard to itself. */
async function copyByHand() {
  await app.container.evaluate(() => {
    const refuse = () => Promise.reject(new Error('not allowed'))
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse })
  })
  await menuItem('copyLink')
}

/** An H5 page that answers nothing once it has connected, for longer than the host waits. */
async function openBusyPage() {
  const busy = `const end = Date.now() + 8_000
    addEventListener('load', () => setTimeout(() => { while (Date.now() < end); }, 50))`
  server.set('/page.html', h5Page(`<script>${busy}</script>`))
  const origin = server.origin('busy')
  const src = encodeURIComponent(`${origin}/page.html`)
  await openApp(`pages/busy/busy?src=${src}`, { webViewOrigins: [origin], unresponsiveAfter: 500 })
}

/** In a browser that has a share sheet of its own. */
async function shareWithSystem() {
  await app.container.evaluate(() => {
    Object.defineProperty(navigator, 'share', { value: async () => {}, configurable: true })
  })
  await menuItem('share')
}

/** Closes what a screen opened. */
async function closeScreens() {
  if (await app.sees('[data-screen=start-failed]')) return openApp()
  await wx('hideToast')
  await wx('hideTabBarRedDot', { index: 0 })
  await wx('removeTabBarBadge', { index: 1 })
  await app.waitFor('no dialog', async () => {
    if (!(await app.sees('dialog'))) return true
    await app.press('Escape')
    return false
  })
  if (await app.sees('[data-action=reopen]')) await app.tap('[data-action=reopen]')
}
