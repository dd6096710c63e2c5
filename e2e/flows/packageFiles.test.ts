import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle, SourceFiles } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeSourceApp } from '../apps/sourceApp.js'
import { runMiniview, startMiniviewDev } from '../servers/miniview.js'
import { serveStatic } from '../servers/serveStatic.js'

const page = '<!doctype html><script>globalThis.__pwned = 1</script>'

/** What an app reads of its own package, and what it must not find there. */
const files = {
  'project.config.json': JSON.stringify({
    appid: 'mppackage01',
    packOptions: { ignore: [{ type: 'suffix', value: '.psd' }] },
  }),
  'app.json': JSON.stringify({ pages: ['pages/a/a'] }),
  'app.js': `App({ data: require('./data.json') })`,
  'data.json': '{ "text": "你好" }',
  'words/data.txt': 'plain',
  'templates/letter.html': page,
  'draft.psd': 'draft',
  'upload.key': 'secret',
  'pages/a/a.json': '{}',
  'pages/a/a.js': `Page({
    read(paths) {
      const fs = wx.getFileSystemManager()
      return Promise.all(paths.map(async (filePath) => {
        const later = await fs.readFile({ filePath, encoding: 'utf8' }).then(({ data }) => data, ({ errMsg }) => errMsg)
        try {
          return [later, fs.readFileSync(filePath, 'utf8')]
        } catch ({ message }) {
          return [later, message]
        }
      }))
    },
    facts: () => wx.getFileSystemManager().getFileInfo({ filePath: 'words/data.txt' }),
  })`,
  'pages/a/a.wxml': '<image src="/x y.svg"/>',
  'x y.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="#0f0"/></svg>',
} satisfies SourceFiles

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function expectFilesOf(app: MiniAppHandle): Promise<void> {
  const read = (...paths: string[]) =>
    app.inShellPage((methods, wanted) => methods['read'](wanted) as Promise<string[][]>, paths)
  const found = await read('/data.json', 'data.json', 'words/data.txt', '/templates/letter.html')
  expect(found).toEqual(
    [files['data.json'], files['data.json'], 'plain', page].map((text) => [text, text]),
  )
  const hidden = [
    'draft.psd',
    'upload.key',
    'app.json',
    'pages/a/a.json',
    'pages/a/a.js',
    'none.txt',
  ]
  expect(await read(...hidden)).toEqual(
    hidden.map((path) => [
      `readFile:fail no such file or directory, open "${path}"`,
      `readFileSync:fail no such file or directory, open "${path}"`,
    ]),
  )
  expect(await app.inShellPage((methods) => methods['facts']() as object)).toMatchObject({
    size: 5,
    digest: 'ac7938d40cfc2307e2bf325d28e7884e',
  })
  const image = await app.element('wx-image > img')
  const size = () => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)
  await app.waitFor('the picture', async () => (await size()) === 4)
}

test('an app reads the files of its package', async () => {
  const app = await launch({ app: files, browser })
  onTestFinished(() => app.close())
  await expectFilesOf(app)
})

test('also where the command serves it; a file of the package is no page of the container', async () => {
  const { folder } = await writeSourceApp(files)
  const server = await startMiniviewDev(folder)
  onTestFinished(async () => void (await server.interrupt()))
  const app = await launch({ browser, url: server.origin })
  onTestFinished(() => app.close())
  await expectFilesOf(app)
  const { status } = await fetch(`${server.origin}/app/assets/templates/letter.html`)
  expect(status).toBe(404)
  const stored = await fetch(`${server.origin}/app/assets/templates/letter.html.bin`)
  expect(stored.headers.get('content-type')).toBe('application/octet-stream')
})

test('and in a build, which says how large they are', async () => {
  const { folder } = await writeSourceApp(files)
  const out = await mkdtemp(join(tmpdir(), 'miniview-out-'))
  onTestFinished(() => rm(out, { recursive: true, force: true }))
  const { stdout } = await runMiniview('build', folder, '--out', out)
  expect(stdout).toMatch(
    /Wrote \d+ files to .*; [\d.]+ MB in all: container [\d.]+ MB, code [\d.]+ kB, other files \d+ B/,
  )
  const written = await readdir(join(out, 'app/assets'), { recursive: true })
  expect(written.filter((name) => name.includes('.')).toSorted()).toEqual([
    'data.json',
    'images/dot.svg',
    'templates/letter.html.bin',
    'web/index.html.bin',
    'words/data.txt',
    'x y.svg',
  ])
  const server = await serveStatic(out, '/some/where/')
  onTestFinished(server.close)
  const app = await launch({ browser, url: server.url })
  onTestFinished(() => app.close())
  await expectFilesOf(app)
})
