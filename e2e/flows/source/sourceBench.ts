import { launch, launchBrowser } from '@miniview/testing'
import type { LaunchApp, MiniAppHandle, SourceFiles } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** `trace.js` of every app: its scripts tell it what happens, and `traceOf` reads it. */
const traceScript = `
module.exports = function trace(line) {
  wx.setStorageSync('trace', [...(wx.getStorageSync('trace') || []), line])
}
`

/** Starts one browser for a file of tests, and opens official source in it. */
export function sourceBench() {
  const opened: MiniAppHandle[] = []
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((handle) => handle.close()))
  })
  afterAll(() => browser.close())

  return {
    /** Opens an app of these files; closed after the test. `app.js` and `trace.js` come by themselves. */
    async open(files: SourceFiles, options: Partial<LaunchApp> = {}): Promise<MiniAppHandle> {
      const app = { 'app.js': 'App({})', 'trace.js': traceScript, ...files }
      const handle = await launch({ browser, ...options, app })
      opened.push(handle)
      return handle
    },
  }
}

/** What the app's scripts told so far. */
export function traceOf(app: MiniAppHandle): Promise<string[]> {
  return app.inHost((host) => (host.wx.getStorageSync('trace') || []) as string[])
}

/** What they told since the last time. */
export function takeTrace(app: MiniAppHandle): Promise<string[]> {
  return app.inHost((host) => {
    const lines = (host.wx.getStorageSync('trace') || []) as string[]
    host.wx.removeStorageSync('trace')
    return lines
  })
}

/** Ends when the app's scripts told a line, and gives all lines. */
export async function waitForTrace(app: MiniAppHandle, line: string): Promise<string[]> {
  await app.waitFor(`"${line}" in the trace`, async () => (await traceOf(app)).includes(line))
  return traceOf(app)
}

/** A computed style of the element that matches. */
export async function styleOf(app: MiniAppHandle, selector: string, name: string): Promise<string> {
  const element = await app.element(selector)
  return element.evaluate(
    (node, property) => getComputedStyle(node).getPropertyValue(property),
    name,
  )
}

/** Where an element is in the tab, in CSS pixels. */
export async function boxOf(app: MiniAppHandle, selector: string) {
  const element = await app.element(selector)
  return element.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return { left, top, width, height }
  })
}
