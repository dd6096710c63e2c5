import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { writeSourceApp } from '../../apps/sourceApp.js'
import { runMiniview } from '../../servers/miniview.js'
import { serveStatic } from '../../servers/serveStatic.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const page = (name: string) => `Page({
  data: { text: require('../../text.js'), heard: '' },
  onLoad() {
    const updates = wx.getUpdateManager()
    const hear = (word) => this.setData({ heard: this.data.heard + word + ' ' })
    updates.onCheckForUpdate(({ hasUpdate }) => hear('${name}:' + hasUpdate))
    updates.onUpdateReady(() => hear('ready'))
    updates.onUpdateFailed(() => hear('failed'))
  },
  apply() {
    wx.getUpdateManager().applyUpdate()
  },
})`

const files = {
  'pages/first/first.wxml':
    '<view class="text">{{text}}</view><view class="heard">{{heard}}</view><button id="apply" bindtap="apply">Apply</button>',
}

/** Comes back to the app, as a person who looked at another tab. */
async function comeBack(app: MiniAppHandle) {
  await app.inHost((host) => {
    host.hide()
    host.show()
  })
}

test('a running app hears of the build that is deployed over it, and starts it', async () => {
  const out = await mkdtemp(join(tmpdir(), 'miniview-out-'))
  onTestFinished(() => rm(out, { recursive: true, force: true }))
  const source = await writeSourceApp({ ...files, 'pages/first/first.js': page('one') })
  const build = async () =>
    expect((await runMiniview('build', source.folder, '--out', out)).code).toBe(0)
  await build()
  // Browsers take the former files for fresh, unless the app brings the new ones.
  const cached = { 'cache-control': 'max-age=86400' }
  const { url, close } = await serveStatic(out, '/shop/', 'localhost', cached)
  onTestFinished(close)
  const app = await launch({ browser, url })
  onTestFinished(() => app.close())
  await app.waitForText('.heard', 'one:false')

  await source.write({ 'text.js': `module.exports = 'two'`, 'pages/first/first.js': page('two') })
  await build()
  await comeBack(app)
  await app.waitForText('.heard', 'one:false one:true ready')
  expect(await app.text('.text')).toBe('one')
  await app.tap('#apply')
  await app.waitForText('.heard', 'two:false')
  expect(await app.text('.text')).toBe('two')

  // The same app by the other way.
  await source.write({ 'text.js': `module.exports = 'three'` })
  await build()
  await app.inHost((host) => void host.wx.updateWeChatApp())
  await app.waitForText('.text', 'three')
})
