import { launch } from 'puppeteer'
import type { CDPSession, Page } from 'puppeteer'
import { browserArguments } from '../node/openBrowser.js'
import type { SourceMeasure } from './SourceMeasure.js'

const cycles = 400

export const pageLeftovers: SourceMeasure = {
  title: 'What 400 pages leave behind',
  about: `In the built app, ${cycles} times: navigate to another page, wait until it is painted, navigate back; every fourth page in turn that is no tab and no web-view. Then garbage is collected and compared with before. As many cycles ran before that, so that the browser has compiled what it compiles when code runs often; it keeps that too.`,
  rows: [{ contender: 'builtApp' }],
  columns: [
    { key: 'heap', title: 'JS heap, kB' },
    { key: 'nodes', title: 'DOM nodes' },
    { key: 'listeners', title: 'listeners' },
    { key: 'documents', title: 'documents' },
  ],
  maxRounds: 3,
  async take({ builtApp, pages, executablePath }) {
    const browser = await launch({
      executablePath,
      args: browserArguments,
      protocolTimeout: 600_000,
    })
    try {
      const page = await browser.newPage()
      await page.goto(`${builtApp.origin}/`)
      await page.waitForFunction(() => document.querySelector('mini-app')?.host?.router.top())
      const opened = pathsToOpen(pages)
      await openAndClose(page, opened)
      const before = await inventory(page)
      await openAndClose(page, opened)
      const after = await inventory(page)
      const growth = Object.entries(after).map(([key, value]) => [key, value - before[key]!])
      return Object.fromEntries(growth)
    } finally {
      await browser.close()
    }
  },
}

function pathsToOpen(pages: readonly string[]): string[] {
  const paths = pages.filter((path) => !isElsewhere(path)).filter((_, index) => index % 4 === 0)
  return Array.from({ length: cycles }, (_, index) => paths[index % paths.length]!)
}

/** Tab pages never close, and a web-view needs a server of its own. */
function isElsewhere(path: string): boolean {
  return /^pages\/(home|catalog|messages|mine|syntax\/(webView|offline))\//.test(path)
}

async function openAndClose(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(async (paths) => {
    const { router } = document.querySelector('mini-app')!.host!
    for (const path of paths) {
      await router.whenLoaded(`/${path}`, () => router.navigateTo(`/${path}`))
      // The second frame begins after the first one was painted.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      router.navigateBack(1)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, paths)
}

async function inventory(page: Page): Promise<Record<string, number>> {
  const cdp = await page.createCDPSession()
  await collectAll(cdp)
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners, documents } = await cdp.send('Memory.getDOMCounters')
  await cdp.detach()
  return { heap: usedSize / 1000, nodes, listeners: jsEventListeners, documents }
}

/** Timers and transitions of the last page let go of it a moment later. */
async function collectAll(cdp: CDPSession): Promise<void> {
  for (let time = 0; time < 5; time++) {
    await cdp.send('HeapProfiler.collectGarbage')
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await cdp.send('HeapProfiler.collectGarbage')
}
