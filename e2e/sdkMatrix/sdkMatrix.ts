import { generateKeyPairSync } from 'node:crypto'
import { userAgents } from '@miniview/cli'
import { launchBrowser } from '@miniview/testing'
import type { Browser, HTTPRequest } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createCodePictures } from '../apps/codePictures.js'
import type { CodePictures } from '../apps/codePictures.js'
import { paris } from '../apps/geolocation.js'
import type { ForeignSite } from '../servers/serveForeignSite.js'
import { checkFunctions } from './checkFunctions.js'
import { openWithBridgeFirst, openWithBridgeLast } from './openSdkApp.js'
import type { BridgeOrder, SdkApp } from './openSdkApp.js'
import { filmedText } from './pictureChecks.js'
import { SdkPage } from './SdkPage.js'
import { sdks } from './sdks.js'
import { pathOf, serveSdkSite } from './sdkSite.js'
import { watchSounds } from './soundChecks.js'

const scopes = [
  'scope.userLocation',
  'scope.record',
  'scope.camera',
  'scope.address',
  'scope.writePhotosAlbum',
] as const

const { privateKey: merchantKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** What takes a person seconds is seen once for each SDK; everything else everywhere. */
const slow = new Set([
  'openLocation',
  'openAddress',
  'chooseWXPay',
  'launchMiniProgram',
  'scanQRCode',
  'startRecord',
  'stopRecord',
  'playVoice',
  'pauseVoice',
  'stopVoice',
  'onVoicePlayEnd',
  'onVoiceRecordEnd',
  'uploadVoice',
  'downloadVoice',
  'onMenuShareAppMessage',
  'onMenuShareTimeline',
])

type UserAgentName = 'tcmpp' | 'wechat' | 'android' | 'ios'

/** Where the slow ones of an SDK are seen; those without a row have none. */
const seenIn = new Map<string, readonly [UserAgentName, BridgeOrder]>([
  ['weixin-js-sdk 1.6.5', ['wechat', 'last']],
  ['jweixin 1.6.0', ['android', 'first']],
  ['jweixin 1.4.0', ['ios', 'last']],
  ['jweixin 1.3.2', ['tcmpp', 'first']],
])

/** Tests each SDK under one user agent, with the bridge there before it and after it. */
export function sdkMatrix(name: UserAgentName): void {
  const userAgent = userAgents.get(name)!
  const isSkipped = (api: string, sdk: string, order: BridgeOrder) => {
    const [ownName, ownOrder] = seenIn.get(sdk) ?? []
    // It has no other way to share, and the menu of the other checks is to have all entries.
    if (api.startsWith('onMenuShare') && sdk === 'jweixin 1.3.2') return false
    // An iPhone has a spelling of its own for what was scanned.
    if (api === 'scanQRCode' && name === 'ios' && order === 'first') return false
    return slow.has(api) && (name !== ownName || order !== ownOrder)
  }
  let site: ForeignSite
  let browser: Browser
  let pictures: CodePictures

  beforeAll(async () => {
    ;[site, pictures] = await Promise.all([serveSdkSite(), createCodePictures()])
    // As a developer sets it for `miniview dev`.
    vi.stubEnv('MINIVIEW_MERCHANT_KEY', await pictures.file('merchant.pem', merchantKey))
    const film = await pictures.film(filmedText)
    browser = await launchBrowser(undefined, [`--use-file-for-fake-video-capture=${film}`])
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await browser.close()
    await Promise.all([site.close(), pictures.remove()])
  })

  describe.each(['first', 'last'] as const)('the bridge comes %s', (order) => {
    let opened: SdkApp
    const requests: string[] = []

    beforeAll(async () => {
      const open = order === 'first' ? openWithBridgeFirst : openWithBridgeLast
      opened = await open(browser, `${site.origin('h5')}/`, userAgent)
      await allowDevices(opened)
      opened.app.container.on('request', (request: HTTPRequest) => {
        if (/^https?:/.test(request.url())) requests.push(request.url())
      })
    })
    afterAll(() => opened.close())

    test.each(sdks)('$name', async (sdk) => {
      const url = site.origin('h5') + pathOf(sdk)
      const { app, appId } = opened
      const page = new SdkPage({ app, appId, sdk, userAgent, order, url, merchantKey })
      await page.open()
      const begun = { hadBridge: order === 'first', bridgeReady: 1, uncaught: [] }
      expect(await page.seen()).toMatchObject(begun)
      const failures = await checkFunctions(page, (api) => isSkipped(api, sdk.name, order))
      expect(failures).toEqual({})
      // No SDK tells its own servers about the page.
      expect(requests.filter((address) => !/^https?:\/\/[\w.-]*localhost:/.test(address))).toEqual(
        [],
      )
    })
  })
}

async function allowDevices({ app }: SdkApp) {
  const { origin } = new URL(app.container.url())
  await app.context.overridePermissions(origin, [
    'camera',
    'microphone',
    'geolocation',
    'clipboard-read',
    'clipboard-sanitized-write',
  ])
  await app.container.setGeolocation({ ...paris, accuracy: 12 })
  await app.container.evaluate(watchSounds)
  // Reading the clipboard needs the focus.
  await app.container.bringToFront()
  await app.inHost(async (host, names) => {
    for (const name of names) await host.permissions.set(name, true)
  }, scopes)
}
