import { fileURLToPath } from 'node:url'
import { containerHeaders, serveFolder } from '@miniview/server'
import type { FolderServer } from '@miniview/server'
import type { ObjectApp, OpenOptions } from '@miniview/container'
import type { Host } from '@miniview/host'
import puppeteer from 'puppeteer'
import type { Browser } from 'puppeteer'
import { browserArguments } from './browserArguments.js'
import { MiniAppHandle } from './MiniAppHandle.js'

export interface LaunchOptions extends Omit<OpenOptions, 'app' | 'window' | 'apis'> {
  /** Sent to the browser as source: its functions see only their arguments. */
  app: ObjectApp
  /** A running browser; without it a new one is started, and closed with the handle. */
  browser?: Browser
  /** The path of Chrome or Chromium. Default: PUPPETEER_EXECUTABLE_PATH, else Puppeteer's own. */
  executablePath?: string
  /** CSS pixels. Default 390 × 844. */
  viewport?: { width: number; height: number }
  /** Origins that the container's Content-Security-Policy lets frames have. Default: webViewOrigins. */
  policyOrigins?: readonly string[] | 'none'
  /** Run in the container after the app opened, with the host as argument; for plugins. */
  setup?(host: Host): void
}

/** Starts a browser for several launches. */
export function launchBrowser(executablePath?: string): Promise<Browser> {
  const path = executablePath ?? process.env['PUPPETEER_EXECUTABLE_PATH']
  return puppeteer.launch({ args: browserArguments, ...(path && { executablePath: path }) })
}

/** Opens an app in the container, in a fresh browser profile, and returns what drives it. */
export async function launch(options: LaunchOptions): Promise<MiniAppHandle> {
  const { app, executablePath, viewport = { width: 390, height: 844 }, setup, ...rest } = options
  const { browser: given, policyOrigins, ...hostOptions } = rest
  const browser = given ?? (await launchBrowser(executablePath))
  const server = await serveContainer(policyOrigins ?? options.webViewOrigins)
  const context = await browser.createBrowserContext()
  const handle = new MiniAppHandle({
    context,
    container: await context.newPage(),
    url: `${server.origin}/`,
    open: { app, development: true, ...hostOptions },
    setup,
    async stop() {
      await context.close()
      await server.close()
      if (!given) await browser.close()
    },
  })
  await handle.container.setViewport(viewport)
  // Slides would only make tests wait.
  const reducedMotion = { name: 'prefers-reduced-motion', value: 'reduce' }
  await handle.container.emulateMediaFeatures([reducedMotion])
  await handle.start()
  return handle
}

function serveContainer(policyOrigins: readonly string[] | 'none'): Promise<FolderServer> {
  return serveFolder({
    root: fileURLToPath(new URL('./container', import.meta.url)),
    hostname: 'localhost',
    port: 0,
    ...(policyOrigins !== 'none' && { headers: containerHeaders(policyOrigins) }),
  })
}
