import type { OpenOptions } from '@miniview/container'
import type { Host } from '@miniview/host'
import type { SubscribeTemplate, WebViewPolicy } from '@miniview/server'
import type { Browser, BrowserContext, Page } from 'puppeteer'
import { compileSource } from './compileSource.js'
import type { Driver } from './driver/Driver.js'
import { createPlaywrightDriver } from './driver/createPlaywrightDriver.js'
import { createPuppeteerDriver } from './driver/createPuppeteerDriver.js'
import { isPlaywright } from './driver/BrowserLibrary.js'
import type {
  BrowserLibrary,
  PageOf,
  PlaywrightBrowser,
  PlaywrightObjects,
} from './driver/BrowserLibrary.js'
import { loadPuppeteer } from './driver/loadPuppeteer.js'
import { launchBrowser } from './launchBrowser.js'
import { MiniAppHandle } from './MiniAppHandle.js'
import { serveApp } from './serveApp.js'
import type { TestOptions } from './TestOptions.js'
import type { SourceFiles } from './writeSourceFiles.js'

export type LaunchOptions = LaunchApp | LaunchUrl

interface LaunchBrowser {
  /**
   * A running browser of Puppeteer's; without it a new one is started, and closed with the handle. Or one of
   * Playwright's, see `LaunchInPlaywright`.
   */
  browser?: Browser
  /**
   * The WebSocket address of a Chromium that runs elsewhere, such as in a grid. It gets a private context,
   * and the connection ends with the handle.
   */
  browserWSEndpoint?: string
  /** The path of Chrome or Chromium. Default: what `findBrowser` finds. */
  executablePath?: string
  /** CSS pixels. Default 390 × 844. */
  viewport?: { width: number; height: number }
  /** Run in the container after the app opened, with the host as argument; for plugins. */
  setup?(host: Host): void
}

/** Opens a mini program's source in a container of its own. */
export interface LaunchApp
  extends
    LaunchBrowser,
    Partial<
      Omit<
        OpenOptions,
        'app' | 'apps' | 'window' | 'apis' | 'guardLimits' | 'gateway' | 'getUser' | 'users'
      >
    > {
  /** The folder of a mini program, or its files. */
  app: string | SourceFiles
  /** The folders or files of apps that this one may open by `wx.navigateToMiniProgram`. */
  apps?: readonly (string | SourceFiles)[]
  /**
   * The name or address of this machine for a browser that runs elsewhere. The app is then served to the
   * whole network, by this name only. Default `localhost`.
   */
  host?: string
  /** Text that is compiled instead of the file at its path, such as a file with an address. */
  overrides?: Readonly<Record<string, string>>
  /**
   * Who is signed in: the id of one of the `developmentUsers` of @miniview/server, or another one, whom the
   * platform's server does not know. Default: storage of nobody, and the first of them for the server.
   */
  user?: string
  /** What the container's Content-Security-Policy lets frames have. Default: webViewOrigins. */
  policyOrigins?: WebViewPolicy | 'none'
  /** The messages that the app's own server may send to who subscribes to them. */
  subscribeTemplates?: readonly SubscribeTemplate[]
  /**
   * Whether the container has a network gateway, through which the app reaches servers that do not allow
   * the container's origin. Default true.
   */
  gateway?: boolean
}

/** Opens a page that holds a `<mini-app>` and starts its app by itself, such as your own shell. */
export interface LaunchUrl extends LaunchBrowser {
  url: string
}

/** Opens either in a private context of a browser of Playwright's. */
export type LaunchInPlaywright<B extends PlaywrightBrowser> = (
  Omit<LaunchApp, 'browser'> | Omit<LaunchUrl, 'browser'>
) & { browser: B }

/** What a handle drives. */
interface Target {
  url: string
  /** What `open` gets besides the app; undefined where the container opens an app by itself. */
  open?: TestOptions
  close?(): Promise<void>
}

/**
 * Opens an app in the container, in a fresh browser profile, and returns what drives it.
 *
 * @throws SourceError for source that does not compile, with every error in its message
 * @throws NoMiniProgramError for a folder without app.json
 */
export async function launch(options: LaunchOptions): Promise<MiniAppHandle>
export async function launch<B extends PlaywrightBrowser>(
  options: LaunchInPlaywright<B>,
): Promise<MiniAppHandle<PlaywrightObjects<PageOf<B>>>>
export async function launch(
  options: LaunchOptions | LaunchInPlaywright<PlaywrightBrowser>,
): Promise<MiniAppHandle<BrowserLibrary>> {
  const { viewport = { width: 390, height: 844 }, setup } = options
  const endings: (() => Promise<void>)[] = []
  async function stop() {
    for (const end of endings.splice(0).toReversed()) await end()
  }
  try {
    const target: Target = 'app' in options ? await serveSource(options) : { url: options.url }
    if (target.close) endings.push(target.close)
    const { close, ...tab } = await openTab(options)
    endings.push(close)
    await tab.driver.setUp(viewport)
    const { url, open } = target
    const handle = new MiniAppHandle<BrowserLibrary>({ ...tab, url, open, setup, stop })
    await handle.start()
    return handle
  } catch (error) {
    await stop()
    throw error
  }
}

interface Tab {
  context: unknown
  container: unknown
  driver: Driver
  close(): Promise<void>
}

/** A browser of its own has a profile on the disk, as people's browsers do; in a shared one it is private. */
async function openTab(
  options: LaunchOptions | LaunchInPlaywright<PlaywrightBrowser>,
): Promise<Tab> {
  const { browser, browserWSEndpoint, executablePath } = options
  if (browser && isPlaywright(browser)) {
    const context = await browser.newContext()
    const container = await context.newPage()
    const driver = createPlaywrightDriver(container)
    return { context, container, driver, close: () => context.close() }
  }
  if (browser) return openPrivately(browser)
  if (browserWSEndpoint !== undefined) {
    const puppeteer = await loadPuppeteer()
    const remote = await puppeteer.connect({ browserWSEndpoint, defaultViewport: null })
    const { close, ...tab } = await openPrivately(remote)
    return {
      ...tab,
      async close() {
        await close()
        await remote.disconnect()
      },
    }
  }
  const own = await launchBrowser(executablePath)
  return openIn(own.defaultBrowserContext(), () => own.close())
}

async function openPrivately(browser: Browser): Promise<Tab> {
  const context = await browser.createBrowserContext()
  return openIn(context, () => context.close())
}

async function openIn(context: BrowserContext, close: () => Promise<void>): Promise<Tab> {
  const container: Page = await context.newPage()
  return { context, container, driver: createPuppeteerDriver(container), close }
}

async function serveSource(
  options: LaunchApp | (Omit<LaunchApp, 'browser'> & { browser: PlaywrightBrowser }),
): Promise<Target> {
  const { app, apps = [], overrides, policyOrigins, gateway = true, ...rest } = options
  const { subscribeTemplates, ...more } = rest
  const { browser, browserWSEndpoint, executablePath, viewport, setup, host, ...given } = more
  const open = { development: true, webViewOrigins: 'opened', platform: {}, ...given } as const
  const source = await compileSource(app, overrides)
  const others = await Promise.all(apps.map((other) => compileSource(other)))
  const served = await serveApp(source, {
    others,
    policy: policyOrigins ?? open.webViewOrigins,
    domains: open.domains,
    templates: subscribeTemplates ?? [],
    host,
  })
  const { origin, offlineOrigin } = served
  return {
    url: `${origin}/`,
    open: {
      ...(offlineOrigin !== undefined && { offlineOrigin }),
      ...(gateway && { gateway: served.gateway }),
      ...open,
      apps: others.map(({ build }, index) => ({
        appId: build.appId,
        name: build.name,
        address: `/apps/${index}/app.js`,
      })),
    },
    async close() {
      await served.close()
      await Promise.all([source, ...others].map(({ close }) => close()))
    },
  }
}
