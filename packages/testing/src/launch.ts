import { fileURLToPath } from 'node:url'
import { containerHeaders, serveFolder } from '@miniview/server'
import type { FolderServer } from '@miniview/server'
import type { ObjectApp, OpenOptions } from '@miniview/container'
import type { Host } from '@miniview/host'
import puppeteer from 'puppeteer'
import type { Browser } from 'puppeteer'
import { browserArguments } from './browserArguments.js'
import { findBrowser } from './findBrowser.js'
import { MiniAppHandle } from './MiniAppHandle.js'

export type LaunchOptions = LaunchApp | LaunchUrl

interface LaunchBrowser {
  /** A running browser; without it a new one is started, and closed with the handle. */
  browser?: Browser
  /** The path of Chrome or Chromium. Default: what `findBrowser` finds. */
  executablePath?: string
  /** CSS pixels. Default 390 × 844. */
  viewport?: { width: number; height: number }
  /** Run in the container after the app opened, with the host as argument; for plugins. */
  setup?(host: Host): void
}

/** Opens an app in a container of its own. */
export interface LaunchApp
  extends LaunchBrowser, Omit<OpenOptions, 'app' | 'window' | 'apis' | 'guardLimits'> {
  /** Sent to the browser as source: its functions see only their arguments. */
  app: ObjectApp
  /** Origins that the container's Content-Security-Policy lets frames have. Default: webViewOrigins. */
  policyOrigins?: readonly string[] | 'none'
}

/** Opens a page that holds a `<mini-app>` and starts its app by itself, such as your own shell. */
export interface LaunchUrl extends LaunchBrowser {
  url: string
}

/** Starts a browser for several launches. */
export function launchBrowser(executablePath?: string): Promise<Browser> {
  const path = executablePath ?? findBrowser()
  return puppeteer.launch({ args: browserArguments, ...(path && { executablePath: path }) })
}

/** Opens an app in the container, in a fresh browser profile, and returns what drives it. */
export async function launch(options: LaunchOptions): Promise<MiniAppHandle> {
  const { viewport = { width: 390, height: 844 }, setup, executablePath } = options
  const browser = options.browser ?? (await launchBrowser(executablePath))
  const context = await browser.createBrowserContext()
  const server = 'app' in options ? await serveContainer(options) : undefined
  const handle = new MiniAppHandle({
    context,
    container: await context.newPage(),
    url: 'app' in options ? `${server!.origin}/` : options.url,
    open: 'app' in options ? openOptions(options) : undefined,
    setup,
    async stop() {
      await context.close()
      await server?.close()
      if (!options.browser) await browser.close()
    },
  })
  try {
    await handle.container.setViewport(viewport)
    // Slides would only make tests wait.
    const reducedMotion = { name: 'prefers-reduced-motion', value: 'reduce' }
    await handle.container.emulateMediaFeatures([reducedMotion])
    await handle.start()
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** What of the options the container itself needs. */
function openOptions(options: LaunchApp): OpenOptions {
  const { browser, executablePath, viewport, setup, policyOrigins, ...open } = options
  return { development: true, ...open }
}

function serveContainer({ policyOrigins, webViewOrigins }: LaunchApp): Promise<FolderServer> {
  const origins = policyOrigins ?? webViewOrigins ?? []
  return serveFolder({
    root: fileURLToPath(new URL('./container', import.meta.url)),
    hostname: 'localhost',
    port: 0,
    ...(origins !== 'none' && { headers: containerHeaders(origins) }),
  })
}
