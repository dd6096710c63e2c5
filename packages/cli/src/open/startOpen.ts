import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createShareGuard, PortTakenError, startPageGateway } from '@miniview/server'
import type { PageGateway, PageGatewayOptions, ShareGuard } from '@miniview/server'
import { startDevServer } from '../dev/startDevServer.js'
import type { DevServer } from '../dev/startDevServer.js'
import { checkReachable } from './checkReachable.js'
import { deviceCss } from './devices.js'
import type { Device } from './devices.js'
import { openInBrowser } from './openInBrowser.js'
import type { BrowserOptions } from './openInBrowser.js'
import { readPageScript } from './readPageScript.js'
import { wholeUserAgent } from './userAgents.js'
import type { UserAgent } from './userAgents.js'
import { openedAppId, writeOpenedApp } from './writeOpenedApp.js'

export interface OpenOptions {
  /** The page's address, by http or https. */
  url: string
  /** The container's port at `localhost`; 0 takes a free one. The gateway takes the next free one. */
  port: number
  userAgent: UserAgent
  /** The path of an app.json for the app around the page; default: one page. */
  app?: string | undefined
  /** How large the container is in a wide window. */
  device?: Device | undefined
  /** Shows the page at its real origin, in a browser that is started for it; no gateway then. */
  browser?: BrowserOptions | undefined
  /** The address of this machine in its network at which other devices are served too, in place of `localhost`. */
  share?: string | undefined
  /** Gets what is for the terminal. */
  print(text: string): void
}

/** A running `miniview open`. */
export interface OpenServer {
  /** The container's origin. */
  origin: string
  /** Where the gateway shows the page; its real address in a browser of its own. */
  pageAddress: string
  /** What to open, with the key that lets a device in where the container is shared. */
  entry: string
  /** The browser that was started. */
  browser?: {
    /** Where a program connects to it, by the Chrome DevTools Protocol. */
    wsEndpoint: string
    /** Fulfilled when a person closed it. */
    closed: Promise<void>
  }
  close(): Promise<void>
}

/** How many ports behind the container's are tried before the system chooses one. */
const tries = 20

/**
 * Shows a page of the web in the container, with the bridge in it, whether or not it loads our script.
 *
 * @throws OpenFailedError where its server does not answer, or no browser starts
 * @throws UsageError for a wrong app.json
 * @throws PortTakenError
 */
export async function startOpen(options: OpenOptions): Promise<OpenServer> {
  const { url, port, userAgent, app: appFile, device, print } = options
  await checkReachable(url)
  const folder = await mkdtemp(join(tmpdir(), 'miniview-open-'))
  const endings: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of endings.splice(0).toReversed()) await end()
  }
  try {
    const bridge = await readPageScript('bridge')
    const share = options.share === undefined ? undefined : createShareGuard(options.share)
    const containerPorts: number[] = []
    const gateway = options.browser
      ? undefined
      : await startGateway(port, {
          bridge,
          // The container's port is known only later where the system chooses it.
          framedBy: () => containerPorts.flatMap((each) => originsAt(each, share)),
          userAgent: (own) => wholeUserAgent(userAgent, openedAppId, own),
          ...(userAgent.phone !== undefined && {
            pageUserAgent: wholeUserAgent(userAgent, openedAppId, ''),
          }),
          ...(share && { share }),
        })
    if (gateway) endings.push(gateway.close)
    const pageAddress = gateway ? await gateway.addressOf(url) : url
    const go = await gateway?.goFrom(url)
    const { profile } = userAgent
    await writeOpenedApp({ folder, src: pageAddress, go, appFile, profile })
    const container: DevServer = await startDevServer({
      folder,
      port,
      origins: gateway?.origins === undefined ? 'any' : [gateway.origins],
      print,
      ...(share && { share }),
      // A browser of its own is as large as the device.
      ...(device && gateway && { css: deviceCss(device) }),
    })
    endings.push(container.close)
    const { origin } = container
    containerPorts.push(Number(new URL(origin).port))
    const entry = share ? `${origin}/?${share.query}` : `${origin}/`
    if (!options.browser) return { origin, pageAddress, entry, close }
    const browser = await openInBrowser({
      ...options.browser,
      container: origin,
      url,
      bridge,
      userAgent: (own) => wholeUserAgent(userAgent, openedAppId, own),
      device,
    })
    endings.push(browser.close)
    return { origin, pageAddress, entry, browser, close }
  } catch (error) {
    await close()
    throw error
  }
}

const originsAt = (port: number, share: ShareGuard | undefined) =>
  (share ? [share.name] : ['localhost', '127.0.0.1']).map(
    (name) => new URL(`http://${name}:${port}`).origin,
  )

/** The same port each time, where it can be: what a page stores is kept by its origin. */
async function startGateway(
  port: number,
  options: Omit<PageGatewayOptions, 'port'>,
): Promise<PageGateway> {
  // A shared gateway looks for its ports itself, as it takes more than one.
  if (options.share) return startPageGateway({ ...options, port: port === 0 ? 0 : port + 1 })
  const ports = port === 0 ? [] : Array.from({ length: tries }, (_, index) => port + 1 + index)
  for (const each of ports.filter((number) => number <= 65_535)) {
    try {
      return await startPageGateway({ ...options, port: each })
    } catch (error) {
      if (!(error instanceof PortTakenError)) throw error
    }
  }
  return startPageGateway({ ...options, port: 0 })
}
