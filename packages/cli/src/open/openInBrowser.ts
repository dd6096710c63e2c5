import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { realPageScript } from '@miniview/server'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import { isPlainLoopback } from '../toExactOrigin.js'
import { createCookieKeeper } from './browser/createCookieKeeper.js'
import { findChromium } from './browser/findChromium.js'
import { loadPuppeteer } from './browser/loadPuppeteer.js'
import { passRequests } from './browser/passRequests.js'
import type { Device } from './devices.js'
import { OpenFailedError } from './OpenFailedError.js'

/** How `miniview open --browser` starts the browser. */
export interface BrowserOptions {
  /** Without a window, such as for tests. */
  headless: boolean
  /** The folder of its profile, which keeps cookies and storage; default: one that is deleted at the end. */
  profile?: string | undefined
}

export interface OpenInBrowserOptions extends BrowserOptions {
  /** The container's origin. */
  container: string
  /** The page's address. */
  url: string
  /** The text of `bridge.js`. */
  bridge: string
  /** The whole user agent of pages, behind the browser's own. */
  userAgent(own: string): string
  device?: Device | undefined
}

/** A browser that shows the container. */
export interface OpenedBrowser {
  /** Where a program can connect to it, by the Chrome DevTools Protocol. */
  wsEndpoint: string
  /** Fulfilled when a person closed it. */
  closed: Promise<void>
  close(): Promise<void>
}

/**
 * Starts Chromium with the container, and with the bridge in each document of a web-view, which is at its
 * real origin.
 *
 * @throws OpenFailedError in one line
 */
export async function openInBrowser(options: OpenInBrowserOptions): Promise<OpenedBrowser> {
  const { container, profile } = options
  const folder = profile === undefined ? await temporaryProfile() : resolve(profile)
  const removeProfile = async () => {
    if (profile !== undefined) return
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const browser = await start(folder, options).catch(async (error: unknown) => {
    await removeProfile()
    throw error
  })
  const closed = new Promise<void>((ended) => browser.once('disconnected', () => ended()))
  const close = async () => {
    await browser.close()
    await removeProfile()
  }
  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage())
    const own = (await browser.userAgent()).replace('HeadlessChrome', 'Chrome')
    const userAgent = options.userAgent(own)
    await prepare(page, userAgent, options)
    await page.goto(`${container}/`)
    return { wsEndpoint: browser.wsEndpoint(), closed, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function start(userDataDir: string, options: OpenInBrowserOptions): Promise<Browser> {
  const { headless, url, device } = options
  const puppeteer = await loadPuppeteer()
  const executablePath = findChromium(puppeteer)
  await allowCookies(userDataDir)
  const { origin, protocol } = new URL(url)
  // Only then does Chromium keep the cookies of a plain http page in a frame.
  const isPlain = protocol === 'http:' && !isPlainLoopback(origin)
  try {
    return await puppeteer.launch({
      executablePath,
      userDataDir,
      headless,
      defaultViewport: device
        ? { width: device.width, height: device.height, deviceScaleFactor: 0, hasTouch: true }
        : null,
      args: [
        '--no-first-run',
        // Each page in a process of its own, as its frame's scripts are put in by process.
        '--site-per-process',
        // A document that is given anew has no address, and Chromium would keep it from this machine's servers.
        '--disable-features=LocalNetworkAccessChecks',
        // With a window it would enlarge everything in it on the person's own screen.
        ...(device && headless ? [`--force-device-scale-factor=${device.pixelRatio}`] : []),
        ...(isPlain ? [`--unsafely-treat-insecure-origin-as-secure=${origin}`] : []),
        // Root, as in most containers, has no user namespace for the sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    })
  } catch (error) {
    const [reason = ''] = String((error as Error).message).split('\n')
    throw new OpenFailedError(`${executablePath} does not start: ${reason}`)
  }
}

async function temporaryProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'miniview-browser-'))
}

/** A web-view's page is what a person visits, and no third party, whatever the browser's default is. */
async function allowCookies(folder: string): Promise<void> {
  const file = join(folder, 'Default', 'Preferences')
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const preferences = JSON.parse(text) as { profile?: object }
  const profile = {
    ...preferences.profile,
    cookie_controls_mode: 0,
    block_third_party_cookies: false,
  }
  await mkdir(join(folder, 'Default'), { recursive: true })
  await writeFile(file, JSON.stringify({ ...preferences, profile }))
}

async function prepare(page: Page, userAgent: string, options: OpenInBrowserOptions) {
  const { bridge, container } = options
  const session = await page.createCDPSession()
  const browserSession = await page.browser().target().createCDPSession()
  const cookies = createCookieKeeper(browserSession, container)
  const source = realPageScript(bridge, userAgent)
  const frames = new Set<string>()
  const { frameTree } = await session.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id
  const note = (frameId: string, parentFrameId?: string) =>
    void (parentFrameId === mainFrame && frames.add(frameId))
  session.on('Page.frameAttached', ({ frameId, parentFrameId }) => note(frameId, parentFrameId))

  async function putScript(to: CDPSession) {
    await to.send('Page.enable')
    await to.send('Page.addScriptToEvaluateOnNewDocument', { source })
    await cookies.watch(to)
  }

  // A frame of another site is a target of its own, which waits until it is prepared.
  session.on('sessionattached', (frame: CDPSession) => {
    const prepared = Promise.all([
      putScript(frame),
      frame.send('Emulation.setUserAgentOverride', { userAgent }),
    ])
    // A frame that is gone already needs nothing.
    prepared.then(
      () => frame.send('Runtime.runIfWaitingForDebugger').catch(() => {}),
      () => frame.send('Runtime.runIfWaitingForDebugger').catch(() => {}),
    )
  })
  await putScript(session)
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'iframe' }],
  })
  await passRequests(browserSession, {
    container,
    userAgent,
    cookies,
    async isWebView(frameId) {
      if (frames.has(frameId)) return true
      // The page's own session may tell of a frame later than the browser's of its request.
      const { frameTree: now } = await session.send('Page.getFrameTree')
      for (const { frame } of now.childFrames ?? []) note(frame.id, frame.parentId)
      return frames.has(frameId)
    },
  })
}
