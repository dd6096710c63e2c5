import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callWx } from '../apps/openTestApp.js'
import { recordingApp } from '../apps/recordingApp.js'
import { h5Page, servePages } from '../servers/servePages.js'
import type { PageServer } from '../servers/servePages.js'

let browser: Browser
let server: PageServer
let app: MiniAppHandle

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), servePages()])
  server.set('/page.html', h5Page('<button id="tap">tap</button>', 'Attacker'))
  const page = `${server.origin('good')}/page.html`
  app = await launch({
    browser,
    app: recordingApp('mpvictim01', 'Victim', page),
    apps: [recordingApp('mpsecond01', 'Other', page)],
    webViewOrigins: [server.origin('good')],
    setup(host) {
      host.registerPlugin('shellOnly', { handler: () => ({ secret: true }) })
      host.registerPlugin('getNetworkType', {
        override: true,
        handler: () => ({ networkType: 'none' }),
      })
      const h5 = { callers: ['h5' as const] }
      host.registerPlugin('throws', {
        ...h5,
        handler() {
          throw new Error('no such account')
        },
      })
      host.registerPlugin('never', { ...h5, timeout: 50, handler: () => new Promise(() => {}) })
      host.registerPlugin('function', { ...h5, handler: () => ({ run: () => 1 }) })
      host.registerPlugin('node', { ...h5, handler: () => ({ node: document.body }) })
      host.registerPlugin('proxy', { ...h5, handler: () => ({ proxy: new Proxy({}, {}) }) })
      host.registerPlugin('text', { ...h5, handler: () => 'text' as unknown as object })
    },
  })
})
beforeEach(async () => {
  await app.inHost((host) => void host.router.reLaunch('/pages/web/web'))
  await app.waitForPage('pages/web/web')
})
afterAll(async () => {
  await app.close()
  await browser.close()
  await server.close()
})

const noTap = 'fail can only be invoked by user TAP gesture.'

test('gesture forgery: a call without a tap opens nothing, whatever the page says', async () => {
  const page = await app.page()
  const told = await page.evaluate(async () => {
    // What a test runs counts as a tap for a while.
    while (navigator.userActivation.isActive) await new Promise((end) => setTimeout(end, 100))
    const wx = window.wx as unknown as Record<string, (options: object) => void>
    const call = (name: string) =>
      new Promise<{ errMsg: string }>((complete) => {
        const forged = { isTrusted: true, gesture: true, userActivation: { isActive: true } }
        // A click that a script makes is none.
        const button = document.querySelector<HTMLElement>('#tap')!
        button.onclick = () => wx[name]!({ appId: 'mpsecond01', ...forged, complete })
        button.click()
      })
    return [await call('navigateToMiniProgram'), await call('exitMiniProgram')]
  })
  expect(told.map(({ errMsg }) => errMsg)).toEqual([
    `navigateToMiniProgram:${noTap}`,
    `exitMiniProgram:${noTap}`,
  ])
  const setting = await app.inHost(async ({ wx }) => {
    while (navigator.userActivation.isActive) await new Promise((end) => setTimeout(end, 100))
    return wx.openSetting().catch(({ errMsg }: { errMsg: string }) => errMsg)
  })
  expect(setting).toBe(`openSetting:${noTap}`)
  expect(await app.sees('dialog')).toBe(false)
  expect(await app.inHost((host) => host.app.appId)).toBe('mpvictim01')
})

test('gesture forgery: one tap asks one question at a time, and only its button opens', async () => {
  const page = await app.page()
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#tap')!.onclick = () => {
      const wx = window.wx as unknown as Record<string, (options: object) => void>
      for (let index = 0; index < 3; index++) wx['navigateToMiniProgram']!({ appId: 'mpsecond01' })
    }
  })
  await app.tap('#tap')
  await app.waitFor('a question', () => app.sees('[data-screen=open-app]'))
  // At once, as if it had been meant for the page below.
  await app.container.$eval('mini-app >>> [data-screen=open-app] [data-action=open]', (button) =>
    (button as HTMLElement).click(),
  )
  expect(await app.container.$$('mini-app >>> dialog')).toHaveLength(1)
  for (let index = 0; index < 3; index++) {
    await app.waitFor('a question', () => app.sees('[data-screen=open-app]'))
    await app.tap('[data-screen=open-app] [data-action=cancel]')
    await app.waitFor('an answer', async () => {
      const ended = (await app.calls('navigateToMiniProgram')).filter(
        ({ answer }) => !answer.ok && answer.reason === 'cancel',
      )
      return ended.length === index + 1
    })
  }
  expect(await app.inHost((host) => host.app.appId)).toBe('mpvictim01')
})

test.each([
  ['shellOnly', 'permission denied'],
  ['throws', 'no such account'],
  ['never', 'timeout'],
  ['function', 'the result cannot be sent to a page'],
  ['node', 'the result cannot be sent to a page'],
  ['proxy', 'the result cannot be sent to a page'],
  ['text', 'the result is no object'],
])('custom API abuse: %s fails with a text and no stack', async (name, reason) => {
  const failure = await callWx(await app.page(), 'invokeNativePlugin', { api_name: name })
  expect(failure.errMsg).toBe(`invokeNativePlugin:fail ${reason}`)
  expect(JSON.stringify(failure)).not.toMatch(/\.js|\bat /)
})

test('custom API abuse: what replaces a built-in API is no page’s business unless it says so', async () => {
  expect(await callWx(await app.page(), 'getNetworkType')).toMatchObject({
    errMsg: 'getNetworkType:fail permission denied',
  })
  expect(await app.inHost((host) => host.wx.getNetworkType())).toMatchObject({
    networkType: 'none',
  })
})

test('cross-app storage: two apps that run at once have each its own', async () => {
  await app.inHost(async ({ wx }) => {
    await wx.setStorage({ key: 'token', data: 'victim' })
    wx.getFileSystemManager().writeFileSync('wxfile://usr/a.txt', 'victim')
    wx.reLaunch({ url: '/pages/one/one' })
  })
  await app.waitForPage('pages/one/one')
  await app.tap('.to-second')
  await app.waitFor('the question', () => app.sees('[data-screen=open-app]'))
  await app.waitFor('the other app', async () => {
    if (await app.sees('[data-screen=open-app]')) {
      await app.tap('[data-screen=open-app] [data-action=open]')
    }
    return (await app.inHost((host) => host?.app.appId)) === 'mpsecond01'
  })
  await app.waitForPage('pages/two/two')
  const seen = await app.inHost(async ({ wx }) => {
    const read = () => wx.getFileSystemManager().readFileSync('wxfile://usr/a.txt', 'utf8')
    const textOf = (code: () => unknown) => {
      try {
        return code()
      } catch (error) {
        return (error as Error).message
      }
    }
    const keys = ['token', 'mpvictim01:token', '../mpvictim01/token']
    const values = keys.map((key) => wx.getStorageSync(key))
    const result = { values, info: wx.getStorageInfoSync().keys, file: textOf(read) }
    wx.setStorageSync('token', 'other')
    await wx.clearStorage()
    return result
  })
  expect(seen).toMatchObject({ values: ['', '', ''], info: [] })
  expect(seen.file).toContain('no such file or directory')
  const kept = await app.container.evaluate(() => {
    const { wx } = document.querySelector('mini-app')!.host!
    return [
      wx.getStorageSync('token'),
      wx.getFileSystemManager().readFileSync('wxfile://usr/a.txt', 'utf8'),
    ]
  })
  expect(kept).toEqual(['victim', 'victim'])
})
