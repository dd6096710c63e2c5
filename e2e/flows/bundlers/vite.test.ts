import { writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import { miniview } from '@miniview/vite'
import type { MiniviewOptions } from '@miniview/vite'
import type { Browser } from 'puppeteer'
import { build, createLogger, createServer } from 'vite'
import type { ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { headScripts, storeByPage, textIn, writeProject } from './pageOfBundler.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const files = {
  'index.html': `<!doctype html><head><script src="/early.js"></script></head>
    <body><p id="word"></p><script type="module" src="/main.js"></script>`,
  'public/early.js': 'window.early = typeof wx',
  'main.js': `import { word } from './word.js'
    const show = (text) => { document.querySelector('#word').textContent = text }
    show(word)
    import.meta.hot?.accept('./word.js', (module) => show(module.word))`,
  'word.js': `export const word = 'before'`,
}

/** A running server of Vite's, and all that it printed. */
async function serve(options: MiniviewOptions = {}, base = '/') {
  const root = await writeProject(files)
  const lines: string[] = []
  const say = (text: string) => void lines.push(text)
  const logger = { ...createLogger('info'), info: say, warn: say, error: say }
  const plugins = [miniview({ port: 0, ...options })]
  const server = await createServer({
    root,
    base,
    plugins,
    configFile: false,
    customLogger: logger,
    server: { port: 0, host: 'localhost' },
  })
  onTestFinished(() => server.close())
  await server.listen()
  server.printUrls()
  return { root, server, lines, container: () => printed(lines) }
}

/** The last address of a container that was printed. */
async function printed(lines: readonly string[]): Promise<string> {
  return expect
    .poll(() => lines.findLast((line) => line.includes('Container:')), { timeout: 20_000 })
    .toMatch(/^ {2}➜ {2}Container: http:\/\/localhost:\d+\/$/)
    .then(() => lines.findLast((line) => line.includes('Container:'))!.split(': ')[1]!)
}

async function open(container: string) {
  const app = await launch({ browser, url: container })
  onTestFinished(() => app.close())
  return app
}

test('a page of Vite’s server talks to the container, and its modules are replaced as ever', async () => {
  const { root, lines, container } = await serve()
  const app = await open(await container())
  expect(lines.findIndex((line) => line.includes('Local'))).toBe(0)
  expect(await storeByPage(app)).toBe('page')
  expect((await headScripts(app))[0]).toBe('/@miniview/jssdk.js')

  const page = await app.page()
  expect(await page.evaluate(() => (window as { early?: string }).early)).toBe('object')
  await app.waitForText('#word', 'before')
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }))
  await writeFile(join(root, 'word.js'), `export const word = 'after'`)
  await app.waitForText('#word', 'after')
  expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true)
})

test('a server with a base, an app.json and an SDK of the page’s own', async () => {
  const folder = await writeProject({
    'app.json': JSON.stringify({
      pages: ['pages/web/web'],
      window: { navigationBarTitleText: 'Around' },
    }),
  })
  const own = { app: join(folder, 'app.json'), script: 'bridge', ua: 'wechat' } as const
  const { container } = await serve(own, '/shop/')
  const app = await open(await container())
  await app.waitForText('mini-navigation-bar >>> h1', 'Around')
  expect((await headScripts(app))[0]).toBe('/shop/@miniview/bridge.js')
  const page = await app.page()
  expect(await page.evaluate(() => [typeof window.wx, navigator.userAgent])).toEqual([
    'undefined',
    expect.stringContaining('MicroMessenger'),
  ])
})

test('the container ends with the server, and starts anew with it', async () => {
  const { server, lines, container } = await serve()
  const first = await container()
  lines.length = 0
  await server.restart()
  server.printUrls()
  const second = await container()
  expect(await answers(second)).toBe(true)
  if (second !== first) expect(await answers(first)).toBe(false)
  await server.close()
  expect(await answers(second)).toBe(false)
})

test('what hinders the container is one line, and the server runs on', async () => {
  const other = createHttpServer()
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const taken = await serve({ port })
  const text = `[miniview] Port ${port} is taken by another program. The option port takes another one, and 0 a free one.`
  await expect.poll(() => taken.lines, { timeout: 20_000 }).toContain(text)
  expect(await answers(addressOf(taken.server))).toBe(true)

  const lost = await serve({ app: '/nowhere/app.json' })
  const reason = '[miniview] app /nowhere/app.json: is no file'
  await expect.poll(() => lost.lines, { timeout: 20_000 }).toContain(reason)

  const strange = await serve({ ua: 'other' as 'wechat' })
  const names = '[miniview] ua is "other", not one of tcmpp, wechat.'
  await expect.poll(() => strange.lines, { timeout: 20_000 }).toContain(names)
})

test('a build has nothing of it', async () => {
  const root = await writeProject(files)
  const plugins = [miniview()]
  await build({ root, plugins, configFile: false, logLevel: 'silent', build: { outDir: 'out' } })
  const output = await textIn(join(root, 'out'))
  expect(output).toContain('before')
  expect(output).not.toMatch(/miniview|jssdk|WeixinJSBridge/i)
})

const addressOf = ({ resolvedUrls }: ViteDevServer) => resolvedUrls!.local[0]!

function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}
