import { writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import { MiniviewPlugin } from '@miniview/webpack'
import type { MiniviewOptions } from '@miniview/webpack'
import HtmlWebpackPlugin from 'html-webpack-plugin'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import webpack from 'webpack'
import type { Configuration } from 'webpack'
import WebpackDevServer from 'webpack-dev-server'
import { headScripts, storeByPage, textIn, writeProject } from './pageOfBundler.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const files = {
  'index.html': '<!doctype html><head><title>Page</title></head><body><p id="word"></p></body>',
  'main.js': `import { word } from './word.js'
    const show = () => { document.querySelector('#word').textContent = word }
    show()
    if (module.hot) module.hot.accept('./word.js', show)`,
  'word.js': `export const word = 'before'`,
}

function configOf(root: string, options: MiniviewOptions): Configuration {
  return {
    context: root,
    mode: 'development',
    entry: './main.js',
    output: { path: join(root, 'out') },
    plugins: [new HtmlWebpackPlugin({ template: './index.html' }), new MiniviewPlugin(options)],
  }
}

/** A running webpack-dev-server, and what webpack and it printed. */
async function serve(options: MiniviewOptions = {}) {
  const root = await writeProject(files)
  const lines: string[] = []
  const write = (chunk: Uint8Array | string) => lines.push(...String(chunk).split('\n')) > 0
  const compiler = webpack({
    ...configOf(root, { port: 0, ...options }),
    devServer: { port: 'auto', host: 'localhost' },
    stats: 'none',
    infrastructureLogging: { stream: { write } as NodeJS.WritableStream, colors: false },
  })!
  const server = new WebpackDevServer(
    compiler.options.devServer as WebpackDevServer.Configuration,
    compiler,
  )
  await server.start()
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    await server.stop()
    await new Promise((resolve) => compiler.close(resolve))
  }
  onTestFinished(stop)
  return { root, lines, stop, container: () => printed(lines) }
}

async function printed(lines: readonly string[]): Promise<string> {
  const pattern = /^<i> \[miniview\] Container: (http:\/\/localhost:\d+\/)$/
  await expect.poll(() => lines.some((line) => pattern.test(line)), { timeout: 20_000 }).toBe(true)
  return lines.map((line) => pattern.exec(line)?.[1]).find(Boolean)!
}

test('a page of webpack’s server talks to the container, and its modules are replaced as ever', async () => {
  const { root, container, stop } = await serve()
  const address = await container()
  const app = await launch({ browser, url: address })
  onTestFinished(() => app.close())
  expect(await storeByPage(app)).toBe('page')
  expect((await headScripts(app))[0]).toBe('/@miniview/jssdk.js')

  const page = await app.page()
  await app.waitForText('#word', 'before')
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }))
  await writeFile(join(root, 'word.js'), `export const word = 'after'`)
  await app.waitForText('#word', 'after')
  expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true)

  await stop()
  await expect.poll(() => fetch(address).catch(() => 'gone'), { timeout: 20_000 }).toBe('gone')
})

test('a port that is taken is one line', async () => {
  const other = createHttpServer()
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const { lines } = await serve({ port })
  const text = `<e> [miniview] Port ${port} is taken by another program. The option port takes another one, and 0 a free one.`
  await expect.poll(() => lines, { timeout: 20_000 }).toContain(text)
})

test('a build has nothing of it', async () => {
  const root = await writeProject(files)
  await new Promise<void>((resolve, reject) => {
    webpack({ ...configOf(root, {}), mode: 'production' }, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
  const output = await textIn(join(root, 'out'))
  expect(output).toContain('before')
  expect(output).not.toMatch(/miniview|jssdk|WeixinJSBridge/i)
})
