import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import { once } from 'node:events'
import { startOpen } from '@miniview/cli'
import type { OpenServer } from '@miniview/cli'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser, Frame } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveForeignSite } from '../../servers/serveForeignSite.js'
import type { ForeignSite } from '../../servers/serveForeignSite.js'

/** This machine's own address in its network; a machine without one has a second loopback address. */
const address =
  Object.values(networkInterfaces())
    .flat()
    .find((found) => found?.family === 'IPv4' && !found.internal)?.address ?? '127.0.0.2'

let browser: Browser
let site: ForeignSite
let server: OpenServer
let app: MiniAppHandle

beforeAll(async () => {
  const rules = `MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE ${address}`
  ;[browser, site] = await Promise.all([
    launchBrowser(undefined, [`--host-resolver-rules=${rules}`]),
    serveForeignSite(),
  ])
  site.set('/', '<!doctype html><title>Foreign</title><p>foreign')
  site.set('/cookies', (asked, response) => response.end(asked.headers.cookie ?? 'none'))
  site.set('/piece', '<p>piece</p>')
  server = await startOpen({
    url: `${site.origin('a')}/?first`,
    port: 0,
    userAgent: { profile: 'wechat' },
    share: address,
    print: () => {},
  })
})
afterAll(async () => {
  await app?.close()
  await server?.close()
  await Promise.all([browser.close(), site.close()])
})

/** Asks with a name of its own, as a page does whose name was pointed at this machine. */
async function statusOf(url: string, host = new URL(url).host): Promise<number> {
  const call = request(url, { headers: { host } }).end()
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  answer.resume()
  return answer.statusCode!
}

function frameAt(path: string): Promise<Frame> {
  return app.waitFor(`a page at ${path}`, async () => {
    const frame = await app.page()
    const { pathname, search } = new URL(frame.url())
    return pathname + search === path ? frame : undefined
  })
}

test('nobody is served without the key, by another name, or at another address', async () => {
  const container = `${server.origin}/`
  expect(new URL(container).hostname).toBe(address)
  expect(await statusOf(container)).toBe(403)
  expect(await statusOf(server.pageAddress)).toBe(403)
  expect(await statusOf(`${container}?share=guessed`)).toBe(403)
  const { port } = new URL(container)
  await expect(statusOf(`http://127.0.0.1:${port}/`)).rejects.toThrow('ECONNREFUSED')
  for (const url of [container, server.pageAddress]) {
    const foreign = `evil.example:${new URL(url).port}`
    expect(await statusOf(url, foreign)).toBe(421)
  }
})

test('the key lets a device in, to a page with a bridge that answers and an address without the key', async () => {
  app = await launch({ browser, url: server.entry })
  expect(app.container.url()).toBe(`${server.origin}/#/pages/web/web`)
  const frame = await frameAt('/?first')
  expect(new URL(frame.url()).hostname).toBe(address)
  const answer = await frame.evaluate(
    () =>
      new Promise<string>((resolve) =>
        window.WeixinJSBridge!.invoke('getNetworkType', {}, ({ err_msg }) =>
          resolve(String(err_msg)),
        ),
      ),
  )
  expect(answer).toMatch(/^network_type:/)
  // Its scripts get a piece of HTML as it is.
  expect(await frame.evaluate(async () => (await fetch('/piece')).text())).toBe('<p>piece</p>')
})

test('the app calls servers through its own gateway', async () => {
  // Not every system finds names below `localhost`.
  const url = `http://127.0.0.1:${new URL(site.origin('c')).port}/cookies`
  const data = await app.inHost(
    (host, address) =>
      new Promise((success, fail) =>
        host.wx.request({
          url: address,
          success: ({ data: text }: { data: unknown }) => success(text),
          fail: ({ errMsg }: { errMsg: string }) => fail(new Error(errMsg)),
        } as never),
      ),
    url,
  )
  expect(data).toBe('none')
})

test('two origins have ports of their own, and cookies that only they see', async () => {
  const frame = await frameAt('/?first')
  const own = (where: Frame) =>
    where.evaluate(async () => [document.cookie, await (await fetch('/cookies')).text()])
  await frame.evaluate(() => {
    document.cookie = 'one=1; Secure; SameSite=None'
    document.cookie = '__Host-two=2; Secure; Path=/'
  })
  const both = 'one=1; __Host-two=2'
  expect(await own(frame)).toEqual([both, both])
  await frame.evaluate((origin) => location.assign(`${origin}/?other`), site.origin('b'))
  const other = await frameAt('/?other')
  const [before, after] = [server.pageAddress, other.url()].map((url) => new URL(url))
  expect(after!.hostname).toBe(before!.hostname)
  expect(after!.port).not.toBe(before!.port)
  expect(await own(other)).toEqual(['', 'none'])
})
