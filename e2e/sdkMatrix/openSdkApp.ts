import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UserAgent } from '@miniview/cli'
import { userAgentSuffix } from '@miniview/host'
import { startPageGateway } from '@miniview/server'
import { launch } from '@miniview/testing'
import type { MiniAppHandle, SourceFiles } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { openPage } from '../servers/startMiniviewOpen.js'

/** Whether the bridge is there before the SDK. */
export type BridgeOrder = 'first' | 'last'

export interface SdkApp {
  app: MiniAppHandle
  appId: string
  close(): Promise<void>
}

const appJson = {
  pages: ['pages/web/web', 'pages/second/second', 'pages/tab/tab', 'pages/other/other'],
  tabBar: {
    list: [
      { pagePath: 'pages/tab/tab', text: 'Tab' },
      { pagePath: 'pages/other/other', text: 'Other' },
    ],
  },
  permission: { 'scope.userLocation': { desc: 'to test' } },
}

/** The app of `miniview open`, whose gateway puts the bridge before everything in a page. */
export async function openWithBridgeFirst(
  browser: Browser,
  url: string,
  userAgent: UserAgent,
): Promise<SdkApp> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-sdks-'))
  const file = join(folder, 'app.json')
  await writeFile(file, JSON.stringify(appJson))
  const { app, close } = await openPage(browser, url, { userAgent, app: file })
  return {
    app,
    appId: 'mpminiviewopen',
    async close() {
      await close()
      await rm(folder, { recursive: true })
    },
  }
}

const lateAppId = 'mplatebridge'
export const otherAppId = 'mpother0001'

/**
 * The same through a gateway whose bridge comes only when the page has loaded, as some clients inject it.
 * The user agent is there from the start, as it is in a client.
 */
export async function openWithBridgeLast(
  browser: Browser,
  url: string,
  { profile, phone }: UserAgent,
): Promise<SdkApp> {
  const sdkFolder = new URL('.', import.meta.resolve('@miniview/sdk'))
  const bridge = await readFile(fileURLToPath(new URL('bridge.js', sdkFolder)), 'utf8')
  const own = phone ?? (await browser.userAgent())
  const pageUserAgent = `${own} ${userAgentSuffix(profile, lateAppId)}`
  const gateway = await startPageGateway({
    bridge: `addEventListener('load', () => {${bridge}\n})`,
    port: 0,
    framedBy: () => ['http://localhost:*', 'http://127.0.0.1:*'],
    userAgent: () => pageUserAgent,
    pageUserAgent,
  })
  const [src, go] = await Promise.all([gateway.addressOf(url), gateway.goFrom(url)])
  const page = `require('/page.js')(${JSON.stringify(src)}, ${JSON.stringify(go)})`
  const pages = appJson.pages.flatMap((path) => [
    [`${path}.js`, page],
    [`${path}.wxml`, '<web-view src="{{src}}" bindmessage="message"></web-view>'],
  ])
  const app: SourceFiles = {
    'project.config.json': { appid: lateAppId, projectname: 'Late bridge' },
    'app.json': appJson,
    'app.js': 'App({})',
    'page.js': `module.exports = (src, go) => Page({
      data: { src: '' },
      onLoad({ url }) {
        this.setData({ src: url ? go + encodeURIComponent(decodeURIComponent(url)) : src })
      },
      message({ detail }) { wx.setStorageSync('messages', detail.data) },
    })`,
    ...Object.fromEntries(pages),
  }
  const other: SourceFiles = {
    'project.config.json': { appid: otherAppId, projectname: 'Other' },
    'app.json': { pages: ['pages/a/a'] },
    'app.js': 'App({})',
    'pages/a/a.js': 'Page({})',
    'pages/a/a.wxml': '<text>other app</text>',
  }
  try {
    const handle = await launch({
      browser,
      app,
      apps: [other],
      userAgent: profile,
    })
    return {
      app: handle,
      appId: lateAppId,
      async close() {
        await handle.close()
        await gateway.close()
      },
    }
  } catch (error) {
    await gateway.close()
    throw error
  }
}
