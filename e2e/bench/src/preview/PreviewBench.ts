import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startDevServer } from '@miniview/cli'
import type { Browser, Page } from 'puppeteer'
import { openBrowser } from '../node/openBrowser.js'

/** A mini program with a large photo in its package. */
export interface PreviewBench {
  page: Page
  close(): Promise<void>
}

/** 12 megapixels, as a phone takes them. */
const [width, height] = [4000, 3000]

const files = {
  'project.config.json': '{ "appid": "mppreview0001" }',
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})',
  'pages/a/a.wxml': '<view>a</view>',
  'pages/a/a.js': 'Page({})',
}

/** Draws the photo, and opens the mini program as `miniview dev` does. */
export async function openPreviewBench(executablePath: string): Promise<PreviewBench> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-preview-'))
  const browser = await openBrowser(executablePath)
  const contents = { ...files, 'images/photo.jpg': await drawPhoto(browser) }
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const dev = await startDevServer({ folder, port: 0, print: () => {} })
  const page = await browser.newPage()
  // What runs this file may have wrapped the functions that are sent into the page.
  await page.evaluateOnNewDocument('globalThis.__name = (wrapped) => wrapped')
  await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2 })
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

/** Noise on colours that change, so that the file is about as large as a photo's. */
async function drawPhoto(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  const base64 = await page.evaluate(
    async (wide, high) => {
      const canvas = new OffscreenCanvas(wide, high)
      const context = canvas.getContext('2d')!
      const pixels = context.createImageData(wide, high)
      let seed = 1
      for (let at = 0; at < pixels.data.length; at += 4) {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
        const noise = (seed >> 16) % 24
        const [x, y] = [(at / 4) % wide, Math.floor(at / 4 / wide)]
        pixels.data.set([(x / wide) * 200 + noise, (y / high) * 200 + noise, 90 + noise, 255], at)
      }
      context.putImageData(pixels, 0, 0)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
      return new Promise<string>((resolve) => {
        const reader = new FileReader()
        reader.onload = () => resolve((reader.result as string).split(',')[1]!)
        reader.readAsDataURL(blob)
      })
    },
    width,
    height,
  )
  await page.close()
  return Buffer.from(base64, 'base64')
}
