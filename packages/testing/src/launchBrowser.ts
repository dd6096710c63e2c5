import puppeteer from 'puppeteer'
import type { Browser } from 'puppeteer'
import { browserArguments } from './browserArguments.js'
import { findBrowser } from './findBrowser.js'

/**
 * Starts a browser for several launches.
 *
 * @param executablePath Chrome or Chromium; default: what `findBrowser` finds
 * @param more further arguments of its command line, such as a film for its camera; they win
 */
export function launchBrowser(
  executablePath?: string,
  more: readonly string[] = [],
): Promise<Browser> {
  const path = executablePath ?? findBrowser()
  return puppeteer.launch({
    args: [...browserArguments, ...more],
    ...(path && { executablePath: path }),
  })
}
