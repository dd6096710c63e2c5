import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle, SourceFiles } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { testAppFolder } from '../apps/webViewApp.js'

let browser: Browser
const opened: MiniAppHandle[] = []

beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(opened.splice(0).map((handle) => handle.close()))
})
afterAll(() => browser.close())

async function open(app: string | SourceFiles): Promise<MiniAppHandle> {
  const handle = await launch({ app, browser })
  opened.push(handle)
  return handle
}

const files: SourceFiles = {
  'app.json': { pages: ['pages/a/a', 'pages/b/b'] },
  'app.js': 'App({})',
  'pages/a/a.wxml': `
    <view id="word">first</view>
    <input id="field" model:value="{{text}}" bindconfirm="confirm" />
    <view id="drag" style="height: 50px" bindtouchmove="moved">drag</view>
  `,
  'pages/a/a.js': `Page({
    data: { text: 'a', confirmed: '', x: [] },
    confirm({ detail }) { this.setData({ confirmed: detail.value }) },
    moved({ touches: [{ pageX, pageY }] }) { this.setData({ x: [...this.data.x, [pageX, pageY]] }) },
    add(n) { return this.data.text.length + n },
  })`,
  'pages/b/b.wxml': '<view id="only-b">second</view>',
  'pages/b/b.js': 'Page({})',
}

test('source that does not compile is told with every error and its place, and leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'test-'))
  vi.stubEnv('TMPDIR', folder)
  const opening = open({
    ...files,
    'pages/a/a.wxml': '<view>\n  {{ a + }}\n</view>',
    'pages/b/b.js': 'Page({\n  data: {,\n})',
  })
  await expect(opening).rejects.toThrow(
    expect.objectContaining({
      name: 'SourceError',
      message: expect.stringMatching(/pages\/a\/a\.wxml:2:[\s\S]*pages\/b\/b\.js:2:/),
    }),
  )
  expect(await readdir(folder)).toEqual([])
  const app = await open(files)
  expect(await readdir(folder)).toHaveLength(1)
  await app.close()
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})

test('a path that leaves the folder is refused', async () => {
  await expect(open({ ...files, '../outside.js': '' })).rejects.toThrow(
    'app: "../outside.js" is outside',
  )
})

test('a folder opens as it is, and one without app.json is told by its path', async () => {
  const app = await open(testAppFolder)
  expect(await app.inHost((host) => host.app.name)).toBe('Test app')
  await expect(open(tmpdir())).rejects.toThrow(tmpdir())
})

test('verbs reach into the shell page on top, and not into those below', async () => {
  const app = await open(files)
  expect(await app.text('#word')).toBe('first')
  expect(await app.sees('wx-view')).toBe(true)
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  await app.waitForPage('pages/b/b')
  expect(await app.text('#only-b')).toBe('second')
  expect(await app.sees('#word')).toBe(false)
  await expect(app.inShellPage((page) => page['none']())).rejects.toThrow('not a function')
})

test('a person types, presses keys and drags, and the test reads the page’s data', async () => {
  const app = await open(files)
  await app.type('#field', 'bc')
  await app.press('Enter')
  await app.waitFor('the text', async () => (await app.data())['confirmed'] === 'abc')
  expect(await app.inShellPage((page, n) => page['add'](n) as number, 4)).toBe(7)

  await app.drag('#drag', { dx: 40, dy: -20 })
  const points = (await app.data())['x'] as [number, number][]
  const [first, last] = [points[0]!, points.at(-1)!]
  expect(last[0] - first[0]).toBe(36)
  expect(last[1] - first[1]).toBe(-18)
})

test('a screenshot is a PNG of what is there', async () => {
  const app = await open(files)
  const image = Buffer.from(await app.screenshot())
  expect(image.subarray(1, 4).toString()).toBe('PNG')
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([390, 844])
  await app.inHost((host) => void host.wx.navigateTo({ url: '/pages/b/b' }))
  await app.waitForPage('pages/b/b')
  expect(Buffer.from(await app.screenshot()).equals(image)).toBe(false)
})
