import { developmentSecret } from '@miniview/server'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

const templates = [
  { id: 'order', title: 'Order on its way', items: [{ key: 'thing1', name: 'What' }] },
  { id: 'news', title: 'News of the week', items: [{ key: 'thing1', name: 'What' }] },
]

let browser: Browser
let app: MiniAppHandle
let token: string
let openid: string

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  app = await launch({
    browser,
    subscribeTemplates: templates,
    platform: { inboxInterval: 100 },
    app: {
      'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
      'app.js': 'App({})',
      'pages/a/a.wxml':
        '<button id="ask" bindtap="ask">Ask</button><button id="settings" bindtap="settings">Settings</button>',
      'pages/a/a.js': `Page({
        ask() {
          const tmplIds = ['order', 'news']
          wx.requestSubscribeMessage({ tmplIds, complete: (answer) => (this.answer = answer) })
        },
        settings() {
          wx.openSetting({ withSubscriptions: true, complete: (answer) => (this.answer = answer) })
        },
      })`,
      'pages/b/b.wxml': '<view class="b">Order {{id}}</view>',
      'pages/b/b.js': 'Page({ data: { id: "" }, onLoad({ id }) { this.setData({ id }) } })',
    },
  })
  const code = await app.inHost((host) => host.wx.login().then((login) => login.code))
  const appid = await app.inHost((host) => host.app.appId)
  const own = { appid, secret: developmentSecret }
  const exchange = { ...own, js_code: code, grant_type: 'authorization_code' }
  openid = (await ask('/sns/jscode2session', exchange))['openid'] as string
  const grant = { ...own, grant_type: 'client_credential' }
  token = (await ask('/cgi-bin/token', grant))['access_token'] as string
})
afterEach(() => app.close())

/** What the app's own server asks. */
async function ask(path: string, params: Record<string, string>, init?: RequestInit) {
  const { origin } = new URL(app.container.url())
  const answer = await fetch(`${origin}${path}?${new URLSearchParams(params)}`, init)
  return (await answer.json()) as Record<string, unknown>
}

function send(value: string, more: object = {}) {
  const data = { thing1: { value } }
  const message = { touser: openid, template_id: 'order', data, ...more }
  const init = { method: 'POST', body: JSON.stringify(message) }
  return ask('/cgi-bin/message/subscribe/send', { access_token: token }, init)
}

const refused = { errcode: 43101, errmsg: 'user refuse to accept the msg' }

const answer = () =>
  app.waitFor('the answer', () => app.inShellPage((page) => page['answer'] as object | undefined))

/** Allows what the sheet asks, once its button is armed. */
async function allow() {
  await app.waitFor('the armed button', async () => {
    await app.tap('dialog [data-action=allow]').catch(() => {})
    return !(await app.sees('dialog'))
  })
}

test('an accepted message comes once, to the banner and the inbox, and opens its page', async () => {
  expect(await send('Tea')).toEqual(refused)
  await app.tap('#ask')
  expect(await app.text('dialog')).toMatch(/Order on its way\s+News of the week/)
  await app.tap('dialog input[value=news]')
  await allow()
  expect(await answer()).toEqual({
    order: 'accept',
    news: 'reject',
    errMsg: 'requestSubscribeMessage:ok',
  })
  expect(await send('<b>Tea</b>', { page: 'pages/b/b?id=7' })).toEqual({ errcode: 0, errmsg: 'ok' })
  expect(await send('Tea')).toEqual(refused)
  await app.waitForText('.message-open', 'What <b>Tea</b>')
  await app.tap('.message-open')
  await app.waitForPage('pages/b/b')
  expect(await app.text('.b')).toBe('Order 7')

  // It stays in the inbox, also after a reload, until the person clears it.
  await app.reload()
  await app.waitFor('the message', () =>
    app.inHost((host) => host.inbox().then((inbox) => inbox!.messages().length === 1)),
  )
  expect(await app.sees('.message-banner')).toBe(false)
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=inbox]')
  expect(await app.text('.inbox-message')).toMatch(/Order on its way\s+What\s+<b>Tea<\/b>/)
  await app.press('Tab')
  await app.press('Tab')
  await app.press('Enter')
  await app.waitForPage('pages/b/b')
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=inbox]')
  await app.tap('dialog [data-action=clear]')
  await app.waitFor('an empty inbox', () =>
    app.inHost((host) => host.inbox().then((inbox) => inbox!.messages().length === 0)),
  )
})

test('what is kept is not asked again, and is changed in the settings', async () => {
  await app.tap('#ask')
  await app.tap('dialog input[name=keeps]')
  await app.tap('dialog [data-action=deny]')
  expect(await answer()).toMatchObject({ order: 'reject', news: 'reject' })
  await app.inShellPage((page) => void delete page['answer'])
  await app.tap('#ask')
  expect(await answer()).toMatchObject({ order: 'reject', news: 'reject' })

  await app.inShellPage((page) => void delete page['answer'])
  await app.tap('#settings')
  await app.tap('[data-subscription=order]')
  await app.tap('dialog [data-action=done]')
  expect(await answer()).toEqual({
    authSetting: {},
    subscriptionsSetting: { mainSwitch: true, itemSettings: { order: 'accept', news: 'reject' } },
    errMsg: 'openSetting:ok',
  })
  await app.inShellPage((page) => void delete page['answer'])
  await app.tap('#ask')
  expect(await answer()).toMatchObject({ order: 'accept', news: 'reject' })

  // Without the main switch there is nothing to ask, and nothing comes.
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=settings]')
  await app.tap('[data-subscription=""]')
  await app.tap('dialog [data-action=done]')
  await app.inShellPage((page) => void delete page['answer'])
  await app.waitFor('the switch', async () => (await send('Tea'))['errcode'] === 43101)
  await app.tap('#ask')
  expect(await answer()).toEqual({
    errMsg: 'requestSubscribeMessage:fail The main switch is switched off',
    errCode: 20004,
  })
})

test('closing the sheet is no answer', async () => {
  await app.tap('#ask')
  await app.text('dialog')
  await app.press('Escape')
  expect(await answer()).toEqual({ errMsg: 'requestSubscribeMessage:fail cancel', errno: 1 })
  expect(await send('Tea')).toEqual(refused)
})
