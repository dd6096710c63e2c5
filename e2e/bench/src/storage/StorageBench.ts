import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer'
import { openStoragePage } from './openStoragePage.js'
import { serveStorageApp } from './serveStorageApp.js'

/** A mini program in a browser with a profile on the disk; the page has `idb` beside it. */
export interface StorageBench {
  page: Page
  close(): Promise<void>
}

export async function openStorageBench(executablePath: string): Promise<StorageBench> {
  const app = await serveStorageApp()
  const { browser, page } = await openStoragePage(app, executablePath)
  // As text, because the container's policy lets no foreign script in.
  await page.evaluate(await readFile(idbScript, 'utf8'))
  return {
    page,
    async close() {
      await browser.close()
      await app.close()
    },
  }
}

const idbScript = createRequire(import.meta.url)
  .resolve('idb')
  .replace(/[^/]+$/, 'umd.js')
