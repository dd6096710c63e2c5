import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { writeSourceApp } from '../apps/sourceApp.js'
import { runMiniview, startMiniviewDev } from '../servers/miniview.js'
import { serveStatic } from '../servers/serveStatic.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-out-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Asks with a `Host` header of one's choice, which `fetch` does not allow. */
function statusAs(host: string, address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(address, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.once('error', reject)
    call.end()
  })
}

async function policyOf(address: string): Promise<string | null> {
  const { headers } = await fetch(address)
  return headers.get('content-security-policy')
}

test('help says every command, flag and field', async () => {
  const { code, stdout, stderr } = await runMiniview('--help')
  expect([code, stderr]).toEqual([0, ''])
  const words = ['dev', 'build', '--port', '--open', '--out', '--origin', '--offline-origin']
  const fields = ['webViewOrigins', 'plugins', 'userAgent', 'offlineOrigin', 'Exit codes']
  for (const word of [...words, ...fields]) expect(stdout).toContain(word)
  expect((await runMiniview('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('what cannot be is one line and exit code 2', async () => {
  const { folder, write } = await writeSourceApp()
  const empty = await emptyFolder()
  const commands = [
    [],
    ['dev', empty],
    ['dev', join(empty, 'none')],
    ['dev', folder, '--prot', '1'],
    ['build', folder, '--out', join(folder, 'pages')],
  ]
  for (const args of commands) {
    const { code, stdout, stderr } = await runMiniview(...args)
    expect([args, code, stdout]).toEqual([args, 2, ''])
    expect(stderr).toMatch(/^[^\n]+\n$/)
  }
  await write({ 'miniview.config.json': '{ "webViewOrigins": ["*"] }' })
  const { code, stderr } = await runMiniview('dev', folder)
  expect([code, stderr]).toEqual([
    2,
    'miniview.config.json: webViewOrigins[0] "*" is not an exact origin such as "https://h5.example.com". Try miniview --help.\n',
  ])
})

test('a taken port is one line and exit code 1', async () => {
  const { folder } = await writeSourceApp()
  const server = createServer()
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await runMiniview('dev', folder, '--port', String(port))).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} is taken by another program.\n`,
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends dev with its ports free', async (signal) => {
  const { folder } = await writeSourceApp()
  const { origin, offlineOrigin, interrupt } = await startMiniviewDev(folder)
  // A page that listens for changes does not keep the server.
  const events = await fetch(`${origin}/events`)
  const { code, stderr } = await interrupt(signal)
  expect([code, stderr]).toEqual([0, ''])
  await expect(events.text()).resolves.toContain('event: state')
  for (const each of [origin, offlineOrigin!]) await expect(fetch(each)).rejects.toThrow()
})

test('dev answers its own names and pages only', async () => {
  const { folder } = await writeSourceApp()
  const { origin, offlineOrigin, interrupt } = await startMiniviewDev(folder)
  onTestFinished(async () => void (await interrupt()))
  const { port } = new URL(origin)
  for (const path of ['/', '/app/app.js', '/events', '/plugins.js']) {
    expect([path, await statusAs(`evil.example:${port}`, origin + path)]).toEqual([path, 421])
    expect([path, await statusAs(`127.0.0.1:${port}`, origin + path)]).toEqual([path, 200])
  }
  expect(await statusAs('evil.example', `${offlineOrigin}/web/index.html`)).toBe(421)
  const { status } = await fetch(`${origin}/events`, { headers: { origin: 'http://evil.example' } })
  expect(status).toBe(403)
  const { headers } = await fetch(`${origin}/app/app.js`)
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  for (const path of ['/app/app.json', '/app/assets/app.js', '/app/assets/..%2fapp.js', '/x']) {
    expect([path, (await fetch(origin + path)).status]).toEqual([path, 404])
  }
})

test('dev takes every web-view where none is listed, says so once, and else the listed ones', async () => {
  const { folder, write } = await writeSourceApp({ 'miniview.config.json': '{}' })
  const open = await startMiniviewDev(folder)
  onTestFinished(async () => void (await open.interrupt()))
  expect(await policyOf(open.origin)).toContain('frame-src https: http:;')
  await write({ 'app.js': 'App({' })
  await vi.waitFor(() => expect(open.stderr()).toContain('app.js:1:'), { timeout: 5_000 })
  await write({ 'app.js': 'App({})' })
  await vi.waitFor(() => expect(open.stderr()).toContain('mended'), { timeout: 5_000 })
  expect(open.stderr().split('web-views show every origin')).toHaveLength(2)

  const listed = await startMiniviewDev(folder, '--origin', 'https://a.example')
  onTestFinished(async () => void (await listed.interrupt()))
  expect(await policyOf(listed.origin)).toContain(
    `frame-src https://a.example ${listed.offlineOrigin};`,
  )
  expect(listed.stderr()).toBe('')
})

test('a build works below any path of a plain web server, under its own policy', async () => {
  const { folder } = await writeSourceApp()
  const out = await emptyFolder()
  const offline = await serveStatic(join(out, 'offline'), '/', '127.0.0.1')
  onTestFinished(offline.close)
  const built = await runMiniview(
    ...['build', folder, '--out', out, '--offline-origin', new URL(offline.url).origin],
  )
  expect(built.code).toBe(0)
  const server = await serveStatic(out, '/some/where/')
  onTestFinished(server.close)

  const app = await launch({ browser, url: `${server.url}#/pages/second/second?n=3` })
  onTestFinished(() => app.close())
  expect(await app.text('.second')).toBe('second 3 one')
  await app.inHost((host) => host.router.reLaunch('/pages/first/first'))
  expect(await colorOfTitle()).toBe('rgb(1, 2, 3)')
  await app.tap('.plugin')
  await app.waitForText('.plugin', 'plugin 42')
  expect(await app.container.$('#skeleton')).toBeNull()
  await app.inHost((host) => host.router.reLaunch('/pages/offline/offline'))
  await app.waitForText('#where', new URL(offline.url).origin)
  expect(app.consoleLines).toEqual([])

  // The policy holds: text of the page does not become a script.
  const ran = await app.container.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.hasRun = true'
    document.body.append(script)
    return 'hasRun' in globalThis
  })
  expect(ran).toBe(false)

  function colorOfTitle(): Promise<string> {
    return app.container.$eval('mini-app >>> .text', (node) => getComputedStyle(node).color)
  }
})

test('a build shows the app’s frame before any script ran, where the container then stands', async () => {
  const { folder } = await writeSourceApp()
  const out = await emptyFolder()
  expect((await runMiniview('build', folder, '--out', out)).code).toBe(0)
  const server = await serveStatic(out, '/')
  onTestFinished(server.close)

  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.setJavaScriptEnabled(false)
  await page.goto(server.url)
  const drawn = await page.$eval('.skeleton-title', (title) => ({
    text: title.textContent,
    color: getComputedStyle(title).color,
    background: getComputedStyle(title.parentElement!).backgroundColor,
    box: title.getBoundingClientRect().toJSON() as object,
  }))
  await page.setJavaScriptEnabled(true)
  await page.reload()
  const header = await page.waitForSelector('mini-app >>> mini-navigation-bar >>> header')
  const shown = await header!.evaluate((node) => ({
    text: node.querySelector('h1')!.textContent,
    color: getComputedStyle(node).color,
    background: getComputedStyle(node).backgroundColor,
    box: node.getBoundingClientRect().toJSON() as object,
  }))
  expect(drawn).toEqual(shown)
  expect(drawn).toMatchObject({ text: 'Source app', background: 'rgb(18, 52, 86)' })
})

test('a build with errors prints each, ends with 1 and leaves the former build', async () => {
  const { folder, write } = await writeSourceApp()
  const out = await emptyFolder()
  expect((await runMiniview('build', folder, '--out', out)).code).toBe(0)
  const before = await readdir(out, { recursive: true })
  await write({ 'pages/first/first.wxss': '.text {', 'pages/second/second.js': 'Page({' })
  const { code, stdout, stderr } = await runMiniview('build', folder, '--out', out)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^pages\/first\/first\.wxss:1:\d+ error /m)
  expect(stderr).toMatch(/^pages\/second\/second\.js:1:\d+ error /m)
  expect(await readdir(out, { recursive: true })).toEqual(before)
})
