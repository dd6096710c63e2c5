import { generateKeyPairSync } from 'node:crypto'
import { launchBrowser } from '@miniview/testing'
import type { Browser, HTTPRequest } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createCodePictures } from '../apps/codePictures.js'
import type { CodePictures } from '../apps/codePictures.js'
import { paris } from '../apps/geolocation.js'
import type { ForeignSite } from '../servers/serveForeignSite.js'
import { checkFunctions } from './checkFunctions.js'
import { openWithBridgeFirst, openWithBridgeLast } from './openSdkApp.js'
import type { BridgeOrder, MatrixUserAgent, SdkApp } from './openSdkApp.js'
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

/** Tests each SDK under one user agent, with the bridge there before it and after it. */
export function sdkMatrix(
  userAgent: MatrixUserAgent,
  skips: (name: string, sdk: string, order: BridgeOrder) => boolean,
): void {
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
      opened.app.container.on('request', (request: HTTPRequest) => requests.push(request.url()))
    })
    afterAll(() => opened.close())

    test.each(sdks)('$name', async (sdk) => {
      const url = site.origin('h5') + pathOf(sdk)
      const { app, appId } = opened
      const page = new SdkPage({ app, appId, sdk, userAgent, order, url, merchantKey })
      await page.open()
      const failures = await checkFunctions(page, (name) => skips(name, sdk.name, order))
      expect(failures).toEqual({})
      // No SDK tells its own servers about the page.
      expect(requests.filter((address) => !/^(blob|data):|localhost/.test(address))).toEqual([])
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
