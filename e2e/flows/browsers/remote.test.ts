import { networkInterfaces } from 'node:os'
import { browserArguments, launch, launchBrowser } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'

let browser: Browser
let address: string

/** Another address of this machine than that of itself; where it has none, there is no network to test by. */
function ownAddress(): string {
  const places = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return (
    places.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
  )
}

beforeAll(async () => {
  address = ownAddress()
  const rules = browserArguments.find((argument) => argument.startsWith('--host-resolver-rules='))
  browser = await launchBrowser(undefined, [`${rules},EXCLUDE ${address}`])
})
afterAll(() => browser.close())

const app = {
  'app.json': { pages: ['pages/a/a'] },
  'app.js': 'App({})',
  'pages/a/a.wxml': '<button id="keep" bindtap="keep">{{kept}}</button>',
  'pages/a/a.js': `Page({
    data: { kept: 'none' },
    async keep() {
      await wx.setStorage({ key: 'a', data: 'stored' })
      this.setData({ kept: wx.getStorageSync('a') })
    },
  })`,
}

test('a browser that runs elsewhere opens the app by this machine’s name, and runs on', async () => {
  const before = browser.browserContexts().length
  const endpoint = browser.wsEndpoint()
  const handle = await launch({ browserWSEndpoint: endpoint, host: address, app })
  const url = new URL(handle.container.url())
  expect(url.hostname).toBe(address)
  await handle.tap('#keep')
  await handle.waitForText('#keep', 'stored')
  const byOtherName = await fetch(`http://127.0.0.1:${url.port}/`)
  expect(byOtherName.status).toBe(address === '127.0.0.1' ? 200 : 421)

  await handle.close()
  await expect(fetch(url.origin)).rejects.toThrow()
  expect(browser.connected).toBe(true)
  expect(browser.browserContexts()).toHaveLength(before)
})
