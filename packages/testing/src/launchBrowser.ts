import type { Browser } from 'puppeteer'
import { browserArguments } from './browserArguments.js'
import { findBrowser } from './findBrowser.js'
import { findFirefox } from './findFirefox.js'
import { loadPuppeteer } from './driver/loadPuppeteer.js'

/**
 * Starts a Chrome or Chromium for several launches.
 *
 * @param executablePath default: what `findBrowser` finds
 * @param more further arguments of its command line, such as a film for its camera; they win
 */
export async function launchBrowser(
  executablePath?: string,
  more: readonly string[] = [],
): Promise<Browser> {
  const puppeteer = await loadPuppeteer()
  const path = executablePath ?? findBrowser()
  return puppeteer.launch({
    args: [...browserArguments, ...more],
    ...(path && { executablePath: path }),
  })
}

/**
 * Starts a Firefox for several launches. It is driven by WebDriver BiDi, which cannot let a finger drag.
 *
 * @param executablePath default: what `findFirefox` finds
 * @see https://pptr.dev/webdriver-bidi
 */
export async function launchFirefox(executablePath?: string): Promise<Browser> {
  const puppeteer = await loadPuppeteer()
  const path = executablePath ?? findFirefox()
  return puppeteer.launch({
    browser: 'firefox',
    ...(path && { executablePath: path }),
    extraPrefsFirefox: {
      // Slides would only make tests wait.
      'ui.prefersReducedMotion': 1,
      // Nothing but this machine is reached, as in Chromium: every other call ends at a closed port.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': 'localhost, .localhost, 127.0.0.1',
      'media.navigator.streams.fake': true,
    },
  })
}
