import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { smallApp } from '../testing/smallApp.js'
import { temporaryFolder, writeFiles } from '../testing/temporaryFolder.js'
import { buildApp } from './buildApp.js'
import type { BuildOptions } from './buildApp.js'
import { BuildFailedError } from './BuildFailedError.js'

/** Builds an app into a folder of its own, with a shell page of the smallest files. */
async function build(files: Record<string, string> = {}, options: Partial<BuildOptions> = {}) {
  const folder = await temporaryFolder({ ...smallApp, ...files })
  const shell = await temporaryFolder({
    'main.js': `import("./chunks/viewer.js")\n//# sourceMappingURL=main.js.map\n`,
    'main.js.map': '{}',
    'chunks/viewer.js': 'import{b}from"../main.js"',
    'icon.svg': '',
    'shell.css': '.css {}',
  })
  const out = join(await temporaryFolder(), 'dist')
  const lines: string[] = []
  const print = (text: string) => void lines.push(text)
  const again = () => buildApp({ folder, out, shell, print, ...options })
  const read = (name: string) => readFile(join(out, name), 'utf8')
  return { folder, out, lines, again, read }
}

/** The configuration that a built page has for its script. */
function configOf(html: string): unknown {
  return JSON.parse(/<script id="config" type="application\/json">(.*?)<\/script>/.exec(html)![1]!)
}

it('writes a site whose addresses are all relative', async () => {
  const { again, read, out } = await build({ 'images/a.png': 'png', 'page.html': 'page' })
  const { files } = await again()
  expect(files).toBe(9)
  expect((await readdir(out)).toSorted()).toEqual([
    '.miniview-build.json',
    'app',
    'chunks',
    'icon.svg',
    'index.html',
    'main.js',
    'miniview.json',
  ])
  expect(JSON.parse(await read('miniview.json'))).toMatchObject({
    app: 'app/app.js',
    development: false,
  })
  expect(await readdir(join(out, 'chunks'))).toEqual(['viewer.js'])
  expect(await read('main.js')).not.toContain('sourceMappingURL')
  const html = await read('index.html')
  expect(html).toContain('<title>Small &lt;app&gt;</title>')
  expect(html).toContain('>First &amp; best</p>')
  expect(html).toContain('--bar-background:#123456')
  const addresses = [...html.matchAll(/(?:href|src)="(.*?)"/g)].map(([, address]) => address)
  expect(addresses).toEqual(['icon.svg', 'main.js', 'app/app.js', 'main.js'])
  expect(await read('app/assets/images/a.png')).toBe('png')
  // No web server shows it as a page of the container's origin.
  expect(await read('app/assets/page.html.bin')).toBe('page')
})

it('takes other apps along, and lets the page show what any of them may', async () => {
  const other = await temporaryFolder({
    ...smallApp,
    'project.config.json': '{ "appid": "other01", "projectname": "Other" }',
    'miniview.config.json': '{ "webViewOrigins": ["https://other.example"] }',
  })
  const apps = [
    { dir: other },
    { url: 'https://builds.example/app/', webViewOrigins: ['https://elsewhere.example'] },
    { url: '/beside/' },
  ]
  const config = { webViewOrigins: ['https://a.example'], apps }
  const { again, read } = await build({ 'miniview.config.json': JSON.stringify(config) })
  await again()
  const html = await read('index.html')
  expect(configOf(html)).toMatchObject({
    apps: [
      { manifest: 'apps/0/miniview.json' },
      {
        manifest: 'https://builds.example/app/miniview.json',
        webViewOrigins: ['https://elsewhere.example'],
        domains: {},
      },
      { manifest: '/beside/miniview.json', webViewOrigins: [], domains: {} },
    ],
  })
  expect(html).toContain(
    'frame-src https://a.example https://other.example https://elsewhere.example;',
  )
  expect(html).toMatch(
    /script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39; https:\/\/builds\.example;/,
  )
  expect(JSON.parse(await read('apps/0/miniview.json'))).toMatchObject({
    appId: 'other01',
    name: 'Other',
    webViewOrigins: ['https://other.example'],
  })
  expect(await read('apps/0/app/app.js')).toContain('other01')
})

it('states the policy and the origins, and warns where none are listed', async () => {
  const listed = await build(
    {
      'miniview.config.json': '{ "webViewOrigins": ["https://a.example"], "userAgent": "wechat" }',
    },
    { origins: ['https://b.example'] },
  )
  await listed.again()
  const html = await listed.read('index.html')
  expect(configOf(html)).toEqual({
    app: 'app/app.js',
    webViewOrigins: ['https://a.example', 'https://b.example'],
    development: false,
    userAgent: 'wechat',
    build: { version: expect.stringMatching(/^[\da-f]{16}$/), manifest: 'app/version.json' },
  })
  expect(html).toContain('frame-src https://a.example https://b.example;')
  expect(listed.lines).toEqual([])

  const unlisted = await build()
  await unlisted.again()
  expect(await unlisted.read('index.html')).toContain('frame-src &#39;none&#39;')
  expect(unlisted.lines.join()).toContain('No web-view will open')
})

it('lets the app call the servers that are listed, and none where none are', async () => {
  const domains = { request: ['https://api.example.com'], socket: ['wss://live.example.com'] }
  const listed = await build({ 'miniview.config.json': JSON.stringify({ domains }) })
  await listed.again()
  const html = await listed.read('index.html')
  expect(configOf(html)).toMatchObject({
    domains: { ...domains, uploadFile: [], downloadFile: [] },
  })
  expect(html).toContain(
    'connect-src &#39;self&#39; https://api.example.com wss://live.example.com;',
  )

  const unlisted = await build()
  await unlisted.again()
  const without = await unlisted.read('index.html')
  expect(configOf(without)).not.toHaveProperty('domains')
  expect(configOf(without)).not.toHaveProperty('gateway')
  expect(without).toContain('connect-src &#39;self&#39;;')
})

it('allows http on this machine where such an origin is listed, and says so', async () => {
  const { again, read, lines } = await build({}, { origins: ['http://127.0.0.1:5211'] })
  await again()
  expect(configOf(await read('index.html'))).toMatchObject({ development: true })
  expect(lines.join()).toContain('plain http on a loopback address')
})

it('writes offline pages beside the app, with the origin where they will be', async () => {
  const appJson = JSON.stringify({ pages: ['pages/first/first'], staticPath: ['offline'] })
  const files = {
    'app.json': appJson,
    'offline/index.html': '<p>offline</p>',
    'offline/js/a.js': 'a',
  }
  const unnamed = await build(files, { origins: ['https://a.example'] })
  await unnamed.again()
  expect(await unnamed.read('offline/offline/index.html')).toBe('<p>offline</p>')
  expect(await unnamed.read('offline/offline/js/a.js')).toBe('a')
  expect(unnamed.lines.join()).toContain('--offline-origin')

  const named = await build(files, {
    origins: ['https://a.example'],
    offlineOrigin: 'https://offline.example',
  })
  await named.again()
  const html = await named.read('index.html')
  expect(configOf(html)).toMatchObject({ offlineOrigin: 'https://offline.example' })
  expect(html).toContain('frame-src https://a.example https://offline.example;')
  expect(named.lines).toEqual([])
})

it('bundles the plugins', async () => {
  const { again, read } = await build({
    'miniview.config.json': '{ "webViewOrigins": [], "plugins": "./shell/plugins.js" }',
    'shell/plugins.js': `export const echo = { handler: (data) => ({ data }) }`,
  })
  await again()
  expect(configOf(await read('index.html'))).toMatchObject({ plugins: 'plugins.js' })
  expect(await read('plugins.js')).toContain('echo')
})

it('leaves the former build as it is where the source has errors, and tells each', async () => {
  const { again, read, folder, lines } = await build({
    'miniview.config.json': '{ "webViewOrigins": [], "plugins": "plugins.js" }',
    'plugins.js': 'export const a = 1',
  })
  await again()
  const before = await read('index.html')
  await writeFiles(folder, {
    'pages/first/first.js': 'Page({',
    'pages/second/second.wxml': '<view>{{ a + }}</view>',
    'plugins.js': 'export const',
  })
  await expect(again()).rejects.toThrow(BuildFailedError)
  expect(await read('index.html')).toBe(before)
  const told = lines.join('\n')
  expect(told).toMatch(/^pages\/first\/first\.js:1:\d+ error /m)
  expect(told).toMatch(/^pages\/second\/second\.wxml:1:\d+ error /m)
  expect(told).toMatch(/^plugins\.js:1:\d+ error /m)
})

it('compiles the text that overrides a file', async () => {
  const { again, read } = await build(
    { 'origin.js': `module.exports = 'old'`, 'app.js': `App({ origin: require('./origin.js') })` },
    { overrides: { 'origin.js': `module.exports = 'new'` } },
  )
  await again()
  const text = await read('app/app.js')
  expect(text).toMatch(/["']new["']/)
  expect(text).not.toMatch(/["']old["']/)
})

it('names its version, another one for each other content, with the digest of each file', async () => {
  const { folder, again, read } = await build({ 'images/a.png': 'png' })
  const manifestOf = async () =>
    JSON.parse(await read('app/version.json')) as { version: string; files: Record<string, string> }
  await again()
  const first = await manifestOf()
  expect(configOf(await read('index.html'))).toMatchObject({ build: { version: first.version } })
  expect(Object.keys(first.files)).toEqual(
    expect.arrayContaining(['main.js', 'app/app.js', 'app/assets/images/a.png']),
  )
  expect(first.files).not.toHaveProperty(['index.html'])
  for (const [path, digest] of Object.entries(first.files)) {
    expect([path, hash('sha256', await read(path))]).toEqual([path, digest])
  }
  await again()
  expect(await manifestOf()).toEqual(first)
  await writeFiles(folder, { 'pages/second/second.js': 'Page({ data: { changed: true } })' })
  await again()
  expect((await manifestOf()).version).not.toBe(first.version)
})
