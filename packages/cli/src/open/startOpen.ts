import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PortTakenError, startPageGateway } from '@miniview/server'
import type { PageGateway, PageGatewayOptions } from '@miniview/server'
import { startDevServer } from '../dev/startDevServer.js'
import type { DevServer } from '../dev/startDevServer.js'
import { checkReachable } from './checkReachable.js'
import { deviceCss } from './devices.js'
import type { Device } from './devices.js'
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
  /** Gets what is for the terminal. */
  print(text: string): void
}

/** A running `miniview open`. */
export interface OpenServer {
  /** The container's origin. */
  origin: string
  /** Where the gateway shows the page. */
  pageAddress: string
  close(): Promise<void>
}

/** How many ports behind the container's are tried before the system chooses one. */
const tries = 20

/**
 * Shows a page of the web in the container, with the bridge in it, whether or not it loads our script.
 *
 * @throws OpenFailedError where its server does not answer
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
    const containerPorts: number[] = []
    const gateway = await startBeside(port, {
      bridge: await readPageScript('bridge'),
      // The container's port is known only later where the system chooses it.
      framedBy: () => containerPorts.flatMap(originsAt),
      userAgent: (own) => wholeUserAgent(userAgent, openedAppId, own),
      ...(userAgent.phone !== undefined && {
        pageUserAgent: wholeUserAgent(userAgent, openedAppId, ''),
      }),
    })
    endings.push(gateway.close)
    const pageAddress = gateway.addressOf(url)
    const go = gateway.goFrom(url)
    const { profile } = userAgent
    await writeOpenedApp({ folder, src: pageAddress, go, appFile, profile })
    const container: DevServer = await startDevServer({
      folder,
      port,
      origins: [gateway.origins],
      print,
      ...(device && { css: deviceCss(device) }),
    })
    endings.push(container.close)
    containerPorts.push(Number(new URL(container.origin).port))
    return { origin: container.origin, pageAddress, close }
  } catch (error) {
    await close()
    throw error
  }
}

const originsAt = (port: number) =>
  ['localhost', '127.0.0.1'].map((name) => new URL(`http://${name}:${port}`).origin)

/** The same port each time, where it can be: what a page stores is kept by its origin. */
async function startBeside(
  port: number,
  options: Omit<PageGatewayOptions, 'port'>,
): Promise<PageGateway> {
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
