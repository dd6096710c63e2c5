import { askScript } from './askScript.js'
import { callRoute } from './callRoute.js'
import { renderPage } from './renderPage.js'
import { runRow } from './renderRow.js'
import type { Row } from './Group.js'
import { showResult } from './showResult.js'
import { wx } from './wx.js'

/** The three ways by which a page learns where it is. */
const environment: Row[] = [
  {
    name: 'getEnv',
    title: 'wx.miniProgram.getEnv',
    summary: 'Asks the SDK.',
    run: () => new Promise((resolve) => wx.miniProgram.getEnv(resolve)),
  },
  {
    // An element with that id would itself be `window.__wxjs_environment`, outside any host.
    name: 'wxjsEnvironment',
    api: '__wxjs_environment',
    title: '__wxjs_environment',
    summary: 'A variable, there once WeixinJSBridgeReady fired.',
    run: readEnvironment,
  },
  {
    name: 'userAgent',
    title: 'navigator.userAgent',
    summary: 'Contains miniProgram and the app’s id.',
    run: () => {
      const [miniProgram = null] = /miniProgram.*/.exec(navigator.userAgent) ?? []
      return { miniProgram, userAgent: navigator.userAgent }
    },
  },
]

function readEnvironment(): unknown {
  const read = () => ({ __wxjs_environment: window.__wxjs_environment ?? null })
  if (window.WeixinJSBridge) return read()
  document.addEventListener(
    'WeixinJSBridgeReady',
    () => showResult('wxjsEnvironment', read()),
    false,
  )
  return read()
}

function opens(name: string, title: string, summary: string): Row {
  const run = () => callRoute(`open-${name}`, 'navigateTo', { url: `/webviews/${name}/${name}` })
  return { name: `open-${name}`, api: 'navigateTo', title, summary, opens: true, run }
}

renderPage([
  {
    title: 'Where am I?',
    note: `This page belongs to ${window.location.origin} and knows the mini program only by wx.`,
    rows: environment,
  },
  {
    title: 'Pages',
    rows: [
      opens('routes', 'Routes', 'All five, and their errors'),
      opens('messages', 'Messages', 'To the mini program and back'),
      opens('history', 'History', 'The page’s own addresses and titles'),
      {
        name: 'openChannel',
        api: 'sendWebviewEvent',
        title: 'Event channel',
        summary: 'Two mini program pages talk',
        opens: true,
        run: openChannel,
      },
      opens('share', 'Share', 'With the page’s current address'),
      opens('refused', 'A forbidden origin', 'The container says what it refused'),
    ],
  },
  {
    title: 'What can I call?',
    rows: [
      {
        name: 'checkJsApi',
        title: 'wx.checkJsApi',
        summary: 'Which of some functions this page may call.',
        run: () =>
          wx.checkJsApi({
            jsApiList: ['getStorage', 'getNetworkType', 'invokeNativePlugin', 'flyToTheMoon'],
          }),
      },
      {
        name: 'getNetworkType',
        title: 'wx.getNetworkType',
        summary: 'How the device is connected.',
        run: () =>
          new Promise((success, fail) => {
            wx.getNetworkType({ success, fail })
          }),
      },
      {
        name: 'scanCode',
        title: 'wx.scanCode',
        summary: 'With the camera, or from a picture.',
        run: () => wx.scanCode(),
      },
      {
        name: 'canGoBack',
        title: 'wx.canGoBack',
        summary: 'Whether this page has a page before it.',
        run: () => wx.canGoBack(),
      },
    ],
  },
  {
    title: 'What arrived',
    note: 'Kept by the mini program, and told when you come back to this page.',
    rows: [
      { name: 'messages', title: 'bindmessage', summary: 'Batches of the messages page.' },
      { name: 'replies', title: 'EventChannel', summary: 'Replies of the channel page.' },
      {
        name: 'received',
        api: 'sendWebviewEvent',
        title: 'Ask again',
        run: askReceived,
      },
    ],
  },
])

async function askReceived() {
  const received = await askScript('received')
  showReceived(received)
  return received
}

/** Shows only what goes wrong: the answer of the script goes to the page that is then on top. */
function openChannel() {
  askScript('openChannel').catch((error: unknown) => showResult('openChannel', error))
}

function showReceived(received: unknown): void {
  const { messages, replies } = received as { messages?: unknown; replies?: unknown }
  if (messages) showResult('messages', messages)
  if (replies) showResult('replies', replies)
}

wx.miniProgram.onWebviewEvent(showReceived)
for (const row of environment) void runRow(row)
askReceived().catch(() => {
  // Outside any host nobody answers, as the notice above says.
})
