import puppeteer from 'puppeteer'
import type { Browser } from 'puppeteer'
import { browserArguments } from './browserArguments.js'
import { findBrowser } from './findBrowser.js'

/**
 * Starts a browser for several launches.
 *
 * @param executablePath Chrome or Chromium; default: what `findBrowser` finds
 */
export function launchBrowser(executablePath?: string): Promise<Browser> {
  const path = executablePath ?? findBrowser()
  return puppeteer.launch({ args: browserArguments, ...(path && { executablePath: path }) })
}
