import { serveDemo } from '@miniview/scripts/serveDemo'
import { findFirefox, launch, launchBrowser, launchFirefox } from '@miniview/testing'
import { afterAll, beforeAll, onTestFinished, test } from 'vitest'
import { demoFlow } from './demoFlow.js'

let demo: Awaited<ReturnType<typeof serveDemo>>

beforeAll(async () => {
  demo = await serveDemo({ port: 0, h5Port: 0 })
})
afterAll(() => demo.close())

const firefox = findFirefox()
if (!firefox) console.warn('NOT TESTED in Firefox: there is none. Set FIREFOX_PATH.')

test('the demo in Chromium', () => passes(launchBrowser))
test.skipIf(!firefox)('the demo in Firefox', () => passes(launchFirefox))

async function passes(start: typeof launchBrowser) {
  const browser = await start()
  onTestFinished(() => browser.close())
  const app = await launch({ browser, url: `${demo.container}/` })
  await demoFlow(app)
  await app.close()
}
