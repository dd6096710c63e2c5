import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startDevServer } from '@miniview/cli'
import type { Page } from 'puppeteer'
import { openBrowser } from '../node/openBrowser.js'

/** A mini program with a canvas of 300 × 300 CSS pixels. */
export interface CanvasBench {
  page: Page
  close(): Promise<void>
}

const files = {
  'project.config.json': '{ "appid": "mpcanvas0001" }',
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})',
  'pages/a/a.wxml': '<canvas canvas-id="drawn"/>',
  'pages/a/a.wxss': 'canvas { width: 300px; height: 300px }',
  'pages/a/a.js': 'Page({})',
}

/** Opens it as `miniview dev` does. */
export async function openCanvasBench(executablePath: string): Promise<CanvasBench> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-canvas-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const dev = await startDevServer({ folder, port: 0, print: () => {} })
  const browser = await openBrowser(executablePath)
  const page = await browser.newPage()
  // What runs this file may have wrapped the functions that are sent into the page.
  await page.evaluateOnNewDocument('globalThis.__name = (wrapped) => wrapped')
  await page.goto(`${dev.origin}/`)
  await page.waitForFunction(() => document.querySelector('mini-app')?.host?.router.top())
  return {
    page,
    async close() {
      await browser.close()
      await dev.close()
      await rm(folder, { recursive: true })
    },
  }
}
