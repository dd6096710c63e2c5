import type { PuppeteerNode } from 'puppeteer'

/**
 * Puppeteer, which only those need who bring no browser of Playwright's.
 *
 * @throws Error that says what to install
 */
export async function loadPuppeteer(): Promise<PuppeteerNode> {
  try {
    return (await import('puppeteer')).default
  } catch (error) {
    const text = 'Install puppeteer, or pass a browser of Playwright’s as the option browser.'
    throw new Error(text, { cause: error })
  }
}
