import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A mini program whose files a test changes while it runs. */
const files: Readonly<Record<string, string>> = {
  'project.config.json': '{ "appid": "mpsource0001", "projectname": "Source app" }',
  'app.json': JSON.stringify({
    pages: ['pages/first/first', 'pages/second/second', 'pages/offline/offline'],
    window: { navigationBarTitleText: 'Source app', navigationBarBackgroundColor: '#123456' },
    staticPath: ['web'],
  }),
  'app.js': 'App({})',
  'text.js': `module.exports = 'one'`,
  'pages/first/first.js': `Page({
    data: { text: require('../../text.js') },
    open() { wx.navigateTo({ url: '/pages/second/second?n=1' }) },
    plugin() {
      wx.invokeNativePlugin({
        api_name: 'twice',
        data: { n: 21 },
        success: ({ n }) => this.setData({ answer: n }),
      })
    },
  })`,
  'pages/first/first.wxml': `<view class="text" bindtap="open">{{text}}</view>
    <view class="plugin" bindtap="plugin">plugin {{answer}}</view>
    <image class="picture" src="/images/dot.svg" />
    <input class="field" />`,
  'pages/first/first.wxss': '.text { color: rgb(1, 2, 3) }',
  'pages/second/second.js': `Page({
    data: { text: require('../../text.js'), n: '' },
    onLoad({ n }) { this.setData({ n }) },
  })`,
  'pages/second/second.wxml': '<view class="second">second {{n}} {{text}}</view>',
  'pages/second/second.wxss': '.second { padding: 20rpx }',
  'pages/offline/offline.js': 'Page({})',
  'pages/offline/offline.wxml': '<web-view src="file://web/index.html" />',
  'images/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>',
  'web/index.html':
    '<!doctype html><title>Offline</title><p id="where"></p><script src="where.js"></script>',
  'web/where.js': `document.querySelector('#where').textContent = location.origin`,
  'plugins.js': `export const twice = { handler: ({ n }) => ({ n: 2 * n }) }`,
  'miniview.config.json': '{ "webViewOrigins": [], "plugins": "./plugins.js" }',
}

/** The source of one mini program in a folder of its own, which vanishes when the test ends. */
export interface SourceApp {
  folder: string
  /** Writes files by their path, as an editor does. */
  write(changed: Readonly<Record<string, string>>): Promise<void>
}

/** Writes the mini program, with some files changed. */
export async function writeSourceApp(
  changed: Readonly<Record<string, string>> = {},
): Promise<SourceApp> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-source-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))

  async function write(texts: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(texts)) {
      const file = join(folder, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
  await write({ ...files, ...changed })
  return { folder, write }
}
