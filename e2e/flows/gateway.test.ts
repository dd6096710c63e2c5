import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launch, launchBrowser } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeSourceApp } from '../apps/sourceApp.js'
import { startMiniviewDev } from '../servers/miniview.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A server that allows no other origin, as those of mini programs mostly are. */
async function startApi() {
  const calls: IncomingMessage[] = []
  const server = createServer((request, response) => {
    calls.push(request)
    response.setHeader('x-own', 'told')
    response.setHeader('set-cookie', ['a=1', 'b=2'])
    response.end(JSON.stringify({ method: request.method }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { calls, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Opens an app that calls the server when it starts, by the real command. */
async function openCaller(api: string, config: Record<string, unknown>) {
  const { folder } = await writeSourceApp({
    'pages/first/first.js': `Page({
      data: { answer: '' },
      onLoad() {
        wx.request({
          url: '${api}/data',
          method: 'POST',
          header: { Cookie: 'c=3' },
          success: ({ data, header, cookies }) =>
            this.setData({ answer: [data.method, header['x-own'], cookies.length].join(' ') }),
          fail: ({ errMsg }) => this.setData({ answer: errMsg }),
        })
      },
    })`,
    'pages/first/first.wxml': '<view class="answer">{{answer}}</view>',
    'miniview.config.json': JSON.stringify(config),
  })
  const dev = await startMiniviewDev(folder)
  onTestFinished(async () => void (await dev.interrupt()))
  const app = await launch({ browser, url: `${dev.origin}/` })
  onTestFinished(() => app.close())
  return { app, dev }
}

test('the dev server calls a server that allows no other origin, with what a browser would not send', async () => {
  const { origin, calls } = await startApi()
  const { app } = await openCaller(origin, {})
  await app.waitForText('.answer', 'POST told 2')
  expect(calls.map(({ method, url }) => [method, url])).toEqual([['POST', '/data']])
  expect(calls[0]?.headers).toMatchObject({
    cookie: 'c=3',
    referer: 'https://servicewechat.com/mpsource0001/devtools/page-frame.html',
  })
  expect(calls[0]?.headers.origin).toBe(undefined)
})

test('the domain lists of the config file hold in the gateway too', async () => {
  const { origin, calls } = await startApi()
  const { app, dev } = await openCaller(origin, { domains: { request: ['https://a.example'] } })
  await app.waitForText('.answer', 'request:fail url not in domain list')
  // Past the host's own check, as a bug in it would.
  const failure = await app.container.evaluate(async (url) => {
    const { gateway } = JSON.parse(document.querySelector('#config')!.textContent!)
    const headers = {
      'x-miniview-url': url,
      'x-miniview-kind': 'request',
      'x-miniview-session': gateway.session,
    }
    const response = await fetch(`${gateway.path}/http`, { headers })
    const stranger = { ...headers, 'x-miniview-session': 'guessed' }
    const { status } = await fetch(`${gateway.path}/http`, { headers: stranger })
    return [response.status, await response.json(), status]
  }, origin)
  expect(failure).toEqual([502, { errno: 600002, reason: 'url not in domain list' }, 403])
  expect((await fetch(`${dev.origin}/gateway/http`)).status).toBe(403)
  expect(calls).toEqual([])
})
