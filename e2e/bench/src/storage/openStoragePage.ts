import { launch } from 'puppeteer'
import type { Browser, Page } from 'puppeteer'
import { browserArguments } from '../node/openBrowser.js'
import type { StorageApp } from './serveStorageApp.js'

/** Opens the app in a browser that keeps its data in the profile, as people's browsers do. */
export async function openStoragePage(
  { origin, profile }: Pick<StorageApp, 'origin' | 'profile'>,
  executablePath: string,
): Promise<{ browser: Browser; page: Page }> {
  const browser = await launch({ executablePath, userDataDir: profile, args: browserArguments })
  const page = await browser.newPage()
  // What runs this file may have wrapped the functions that are sent into the page.
  await page.evaluateOnNewDocument('globalThis.__name = (wrapped) => wrapped')
  await page.goto(`${origin}/`)
  await page.waitForFunction(() => document.querySelector('mini-app')?.host?.router.top())
  return { browser, page }
}
