import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { afterAll, afterEach, beforeAll, test } from 'vitest'
import { screenApp } from '../screens/screenApp.js'
import { setLook } from '../screens/setLook.js'
import type { Look } from '../screens/setLook.js'
import { expectScreen } from '../screens/expectScreen.js'

/**
 * Each of the container's screens as a picture, once or twice. `UPDATE_SCREENS=1` takes the pictures of
 * e2e/screens anew; look at them before you commit them.
 */

let app: MiniAppHandle

beforeAll(async () => {
  app = await launch({ app: screenApp })
  await openApp()
})
afterEach(closeScreens)
afterAll(() => app?.close())

/** Opens the app with addresses that are the same each time. */
function openApp(path = 'pages/home/home') {
  return app.container.evaluate(`import('/app/app.js').then(({ default: app }) =>
    document.querySelector('mini-app').open({
      app,
      development: true,
      browserHistory: false,
      enter: { path: '${path}' },
      webViewOrigins: ['http://localhost:1'],
      linkTo: (pageUrl) => 'https://a.example/#/' + pageUrl,
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
  ['permission', 'phone light en', () => wx('authorize', { scope: 'scope.userLocation' })],
  ['permission-desktop', 'desktop dark zh-CN', () => wx('authorize', { scope: 'scope.camera' })],
  ['settings', 'phone light en', openSettings],
  ['menu', 'phone light en', () => app.tap('[data-action=menu]')],
  ['menu-desktop', 'desktop dark zh-CN', () => app.tap('[data-action=menu]')],
  ['share', 'phone dark en', () => menuItem('share')],
  ['share-desktop', 'desktop light zh-CN', shareWithSystem],
  ['about', 'phone dark zh-CN', () => menuItem('about')],
  ['failed', 'phone dark zh-CN', () => relaunch('/pages/failed/failed')],
  ['refused', 'phone light en', () => relaunch('/pages/refused/refused')],
  ['page-failed', 'phone dark en', () => relaunch('/pages/broken/broken')],
  ['background', 'phone light zh-CN', () => app.tap('[data-action=close]')],
  ['missing', 'phone light en', () => openApp('pages/none/none')],
]

/** What is on the screen once it is there. */
const landmarks: Record<string, string> = {
  bars: 'mini-tab-bar',
  'bars-desktop': 'mini-tab-bar',
  toast: '.weui-toast',
  loading: '.weui-toast',
  settings: 'dialog .weui-switch',
  menu: 'dialog .menu-item',
  'menu-desktop': 'dialog .menu-item',
  share: 'dialog .qr-code',
  'share-desktop': 'dialog .qr-code',
  about: 'dialog .about-name',
  failed: '[data-screen=failed]',
  refused: '[data-screen=refused]',
  'page-failed': '[data-screen=page-failed]',
  background: '[data-screen=background]',
  missing: '[data-screen=missing]',
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

/** In a browser that has a share sheet of its own. */
async function shareWithSystem() {
  await app.container.evaluate(() => {
    Object.defineProperty(navigator, 'share', { value: async () => {}, configurable: true })
  })
  await menuItem('share')
}

/** Closes what a screen opened. */
async function closeScreens() {
  await wx('hideToast')
  await app.waitFor('no dialog', async () => {
    if (!(await app.sees('dialog'))) return true
    await app.press('Escape')
    return false
  })
  if (await app.sees('[data-action=reopen]')) await app.tap('[data-action=reopen]')
}
