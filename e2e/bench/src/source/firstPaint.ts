import { launch } from 'puppeteer'
import type { Page } from 'puppeteer'
import { browserArguments } from '../node/openBrowser.js'
import type { SourceMeasure } from './SourceMeasure.js'

export const firstPaint: SourceMeasure = {
  title: 'First paint of a built app',
  about:
    'The first page of that mini program, written by `miniview build` and served by a static server on this machine, beside one HTML file with the same text and its styles. Each time a new browser with an empty profile. The first paint of a built app is its frame, with bars and title; the second column says when the page’s own text is there.',
  rows: [{ contender: 'staticPage' }, { contender: 'builtApp' }],
  columns: [
    { key: 'paint', title: 'first contentful paint, ms' },
    { key: 'text', title: 'the page’s text, ms' },
  ],
  ratio: 'lower is better',
  async take({ builtApp, staticPage, executablePath }, contender) {
    const { origin } = contender === 'builtApp' ? builtApp : staticPage
    const browser = await launch({ executablePath, args: browserArguments })
    try {
      const page = await browser.newPage()
      await page.setViewport({ width: 390, height: 844 })
      // The browser's own start must not be in it.
      await page.goto('about:blank')
      return await timeOf(page, `${origin}/`)
    } finally {
      await browser.close()
    }
  },
}

async function timeOf(page: Page, url: string): Promise<{ paint: number; text: number }> {
  await page.evaluateOnNewDocument(noteText)
  await page.goto(url)
  await page.waitForFunction(() => window.textShownAt !== undefined)
  return page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    text: window.textShownAt!,
  }))
}

declare global {
  interface Window {
    /** Milliseconds since the navigation began; set in the frame after the one with the text. */
    textShownAt?: number
  }
}

/** Runs in the page: asks again and again whether the text of the first page is there. */
function noteText(): void {
  const timer = setInterval(() => {
    const pageView = document
      .querySelector('mini-app')
      ?.shadowRoot?.querySelector('.page')?.firstElementChild
    const root = pageView?.shadowRoot ?? document
    if (!root.querySelector('.welcome')?.textContent) return
    clearInterval(timer)
    // It is painted before the frame after the next one.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.textShownAt = performance.now()
      }),
    )
  }, 2)
}
