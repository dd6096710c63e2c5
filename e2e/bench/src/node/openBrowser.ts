import { launch } from 'puppeteer'
import type { Browser } from 'puppeteer'

/** One process for each site, as for real web-views, and nothing else on the network or the CPU. */
export const browserArguments = [
  '--site-per-process',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--js-flags=--expose-gc',
]

export function openBrowser(executablePath: string): Promise<Browser> {
  return launch({
    executablePath,
    // Comlink on `windowEndpoint` needs longer than Puppeteer's default for 200 web-views.
    protocolTimeout: 300_000,
    args: browserArguments,
  })
}
