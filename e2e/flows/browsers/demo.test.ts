import { existsSync } from 'node:fs'
import { serveDemo } from '@miniview/scripts/serveDemo'
import { findFirefox, launch, launchBrowser, launchFirefox, MiniAppHandle } from '@miniview/testing'
import type { PuppeteerObjects } from '@miniview/testing'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { createWebKitDriver } from '../../servers/createWebKitDriver.js'
import { startWebKit } from '../../servers/startWebKit.js'
import { demoFlow } from './demoFlow.js'

let demo: Awaited<ReturnType<typeof serveDemo>>

beforeAll(async () => {
  demo = await serveDemo({ port: 0, h5Port: 0 })
})
afterAll(() => demo.close())

const firefox = findFirefox()
if (!firefox) console.warn('NOT TESTED in Firefox: there is none. Set FIREFOX_PATH.')

const webKit = process.env['WEBKIT_DRIVER_PATH'] ?? '/usr/bin/WebKitWebDriver'
const hasWebKit = existsSync(webKit)
if (!hasWebKit) console.warn('NOT TESTED in WebKit: Debian’s webkit2gtk-driver is not there.')

test('the demo in Chromium', () => passes(launchBrowser))
test.skipIf(!firefox)('the demo in Firefox', () => passes(launchFirefox))

test.skipIf(!hasWebKit)('the demo in WebKit', async () => {
  const session = await startWebKit(webKit)
  onTestFinished(() => session.close())
  const driver = createWebKitDriver(session)
  await driver.setUp({ width: 390, height: 844 })
  const tab = { context: undefined as never, container: undefined as never, driver }
  const app = new MiniAppHandle<PuppeteerObjects>({
    ...tab,
    url: `${demo.container}/`,
    open: undefined,
    setup: undefined,
    stop: async () => {},
  })
  await app.start()
  await demoFlow(app, false)
})

async function passes(start: typeof launchBrowser) {
  const browser = await start()
  onTestFinished(() => browser.close())
  const app = await launch({ browser, url: `${demo.container}/` })
  await demoFlow(app)
  await app.close()
}
