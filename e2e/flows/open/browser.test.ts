import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Frame } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { makePicture } from '../../apps/mediaFiles.js'
import { runMiniview } from '../../servers/miniview.js'
import { serveForeignSite } from '../../servers/serveForeignSite.js'
import type { ForeignSite } from '../../servers/serveForeignSite.js'
import { openInBrowser } from '../../servers/startMiniviewBrowser.js'
import type { OpenedPage } from '../../servers/startMiniviewOpen.js'

let site: ForeignSite
let opened: OpenedPage
let folder: string
const seen: IncomingMessage[] = []

const policy = `script-src 'nonce-x'; frame-ancestors 'none'`
const cookies = [
  'plain=1; Path=/',
  'strict=2; SameSite=Strict; HttpOnly; Max-Age=60',
  '__Host-own=3; Secure; Path=/',
]

/** A page that nobody may frame, whose policy allows nothing but its own script. */
function answer(request: IncomingMessage, response: ServerResponse) {
  seen.push(request)
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'content-security-policy': policy,
    'x-frame-options': 'DENY',
    'set-cookie': cookies,
  })
  response.end(
    gzipSync(
      '<!doctype html><title>Foreign</title><script nonce="x">first = typeof WeixinJSBridge</script><script>inline = 1</script><p>页面',
    ),
  )
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miniview-browser-test-'))
  site = await serveForeignSite()
  site.set('/', answer)
  site.set('/next', (request, response) => {
    const isLast = request.headers.host === new URL(site.origin('c')).host
    const onward = isLast ? '' : `location.assign('${site.origin('c')}/next')`
    response.writeHead(200, {
      'content-type': 'text/html',
      'x-frame-options': 'SAMEORIGIN',
      'set-cookie': cookies,
    })
    response.end(`<script>
      WeixinJSBridge.invoke('getNetworkType', {}, async ({ err_msg }) => {
        await fetch('/answered?' + err_msg)
        ${onward}
      })
    </script>`)
  })
  site.set('/answered', (request, response) => {
    seen.push(request)
    response.end()
  })
  site.set('/sent', (request, response) => response.end(JSON.stringify(request.headers)))
  const app = join(folder, 'app.json')
  await writeFile(app, JSON.stringify({ pages: ['pages/web/web', 'pages/other/other'] }))
  opened = await openInBrowser(`${site.origin('a')}/?first`, {
    app,
    device: { width: 360, height: 700, pixelRatio: 3 },
  })
})
afterAll(async () => {
  await opened?.close()
  await site.close()
  await rm(folder, { recursive: true })
})

function frameOf(origin: string): Promise<Frame> {
  return opened.app.waitFor(`a page of ${origin}`, async () => {
    const frame = await opened.app.page()
    return frame.url().startsWith(origin) ? frame : undefined
  })
}

interface Answer {
  err_msg: string
  localIds?: string[]
  localData?: string
}

function invoke(frame: Frame, name: string, args: object = {}) {
  return frame.evaluate(
    (api, given) =>
      new Promise<Answer>((resolve) =>
        window.WeixinJSBridge!.invoke(api, given, (result) => resolve(result as never)),
      ),
    name,
    args,
  )
}

const sentBy = (frame: Frame) =>
  frame.evaluate(
    async () => (await (await fetch('/sent')).json()) as Record<string, string | undefined>,
  )

test('the page is at its real origin, with the bridge before its own first script and its policy in force', async () => {
  const frame = await frameOf(site.origin('a'))
  expect(await frame.evaluate(() => location.href)).toBe(`${site.origin('a')}/?first`)
  expect(await frame.evaluate('first')).toBe('object')
  expect(await frame.evaluate(() => 'inline' in window)).toBe(false)
  expect(await frame.evaluate(() => document.querySelector('p')!.textContent)).toBe('页面')
  expect((await invoke(frame, 'getNetworkType')).err_msg).toMatch(/^network_type:/)
})

test('its server sees the user agent that the page does, and nothing of the container', async () => {
  const frame = await frameOf(site.origin('a'))
  const userAgent = await frame.evaluate(() => navigator.userAgent)
  expect(userAgent).toMatch(/ Chrome\/.+MicroMessenger.+miniProgram TMA/)
  expect(seen.at(-1)!.headers).toMatchObject({ 'user-agent': userAgent })
  expect(seen.at(-1)!.headers.referer).toBeUndefined()
  const sent = await sentBy(frame)
  expect(sent['user-agent']).toBe(userAgent)
  expect(Object.keys(sent).filter((name) => name.startsWith('sec-ch-'))).toEqual([])
})

test('cookies of the real origin are kept and sent, also what scripts write', async () => {
  const frame = await frameOf(site.origin('a'))
  await frame.evaluate(async () => {
    document.cookie = 'script=4; SameSite=Strict'
    await (window as unknown as { cookieStore: CookieStore }).cookieStore.set('store', '5')
  })
  expect(await frame.evaluate(() => document.cookie.split('; ').toSorted())).toEqual([
    '__Host-own=3',
    'plain=1',
    'script=4',
    'store=5',
  ])
  const { cookie = '' } = await sentBy(frame)
  expect(cookie.split('; ').toSorted()).toEqual([
    '__Host-own=3',
    'plain=1',
    'script=4',
    'store=5',
    'strict=2',
  ])
})

test('the screen is the device’s', async () => {
  const frame = await frameOf(site.origin('a'))
  expect(await frame.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([360, 3])
})

test('a picture is chosen, and the page reads it', async () => {
  const frame = await frameOf(site.origin('a'))
  const content = await makePicture(opened.app.container, 'image/png', [64, 48])
  const answered = invoke(frame, 'chooseImage', {
    count: 1,
    sizeType: ['original'],
    // What an SDK of that family sends with each call.
    verifySignType: 'sha1',
  })
  await opened.app.chooseFiles('dialog [data-action=album]', [{ name: 'a.png', content }])
  const { err_msg, localIds } = await answered
  expect([err_msg, localIds?.length]).toEqual(['chooseImage:ok', 1])
  const { localData } = await invoke(frame, 'getLocalImgData', { localId: localIds![0] })
  expect(localData).toBe(`data:image/png;base64,${content.toString('base64')}`)
})

test('navigateTo opens a page of the app with an address of another origin, which has its own cookies', async () => {
  const frame = await frameOf(site.origin('a'))
  const url = `/pages/other/other?url=${encodeURIComponent(`${site.origin('b')}/next`)}`
  // Routes that a page asks for call nothing back.
  await frame.evaluate((to) => {
    window.WeixinJSBridge!.invoke('invokeMiniProgramAPI', { name: 'navigateTo', arg: { url: to } })
  }, url)
  const ofPage = (path: string) => seen.findLast((request) => request.url === path)
  const answered = (origin: string) =>
    opened.app.waitFor(`a call answered to ${origin}`, async () => {
      const asked =
        ofPage('/answered?network_type:wifi') ?? ofPage('/answered?network_type:unknown')
      return asked?.headers.host === new URL(origin).host ? asked : undefined
    })
  const next = await answered(site.origin('b'))
  expect((await opened.app.stack()).map(({ path }) => path)).toEqual([
    'pages/web/web',
    'pages/other/other',
  ])
  expect(next.headers.cookie).not.toContain('script=4')
  expect(next.headers.cookie).toContain('strict=2')
  // That page leads on to a third origin by itself.
  const linked = await answered(site.origin('c'))
  expect(linked.headers['user-agent']).toContain('MicroMessenger')
})

test('what keeps the browser from starting is one line', async () => {
  const url = `${site.origin('a')}/`
  const path = process.env['PUPPETEER_EXECUTABLE_PATH']
  process.env['PUPPETEER_EXECUTABLE_PATH'] = '/nowhere/chrome'
  onTestFinished(() => {
    if (path === undefined) delete process.env['PUPPETEER_EXECUTABLE_PATH']
    else process.env['PUPPETEER_EXECUTABLE_PATH'] = path
  })
  expect(await runMiniview('open', url, '--browser', '--port', '0')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'PUPPETEER_EXECUTABLE_PATH is /nowhere/chrome, where no file is.\n',
  })
})
