import type { Page } from 'puppeteer'
import type {
  PlaywrightObjects,
  PlaywrightPage,
  PuppeteerObjects,
} from './driver/BrowserLibrary.js'
import { createPlaywrightDriver } from './driver/createPlaywrightDriver.js'
import { createPuppeteerDriver } from './driver/createPuppeteerDriver.js'
import { MiniAppHandle } from './MiniAppHandle.js'

/**
 * Drives a tab that a test opened itself, such as the `page` of Playwright's own test runner, and that shows
 * a page with a `<mini-app>`, or soon will. `calls()` has the calls from now on. The tab stays open when the
 * handle is closed.
 */
export async function attach(page: Page): Promise<MiniAppHandle>
export async function attach<P extends PlaywrightPage>(
  page: P,
): Promise<MiniAppHandle<PlaywrightObjects<P>>>
export async function attach(
  page: Page | PlaywrightPage,
): Promise<MiniAppHandle<PuppeteerObjects | PlaywrightObjects>> {
  const isPlaywright = 'emulateMedia' in page
  const handle = new MiniAppHandle<PuppeteerObjects | PlaywrightObjects>({
    context: isPlaywright ? page.context() : page.browserContext(),
    container: page,
    driver: isPlaywright ? createPlaywrightDriver(page) : createPuppeteerDriver(page),
    url: undefined,
    open: undefined,
    setup: undefined,
    stop: async () => {},
  })
  await handle.start()
  return handle
}
