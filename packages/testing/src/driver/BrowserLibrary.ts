import type { Browser, BrowserContext, ElementHandle, Frame, Page } from 'puppeteer'

/** The objects of the library that drives the browser, as a handle gives them to a test. */
export interface BrowserLibrary {
  context: unknown
  page: unknown
  frame: unknown
  element: unknown
}

export interface PuppeteerObjects extends BrowserLibrary {
  context: BrowserContext
  page: Page
  frame: Frame
  element: ElementHandle<HTMLElement>
}

/**
 * The browser of Playwright, or of playwright-core, as far as a launch needs it; so that who uses only
 * Puppeteer need not have its types.
 */
export interface PlaywrightBrowser {
  newContext(): Promise<PlaywrightContext>
}

export interface PlaywrightContext {
  newPage(): Promise<PlaywrightPage>
  close(): Promise<void>
  newCDPSession(page: never): Promise<unknown>
}

export interface PlaywrightPage {
  context(): PlaywrightContext
  mainFrame(): unknown
  $(selector: string): Promise<unknown>
  emulateMedia(options: { reducedMotion: 'reduce' }): Promise<void>
}

export interface PlaywrightObjects<
  P extends PlaywrightPage = PlaywrightPage,
> extends BrowserLibrary {
  context: ReturnType<P['context']>
  page: P
  frame: ReturnType<P['mainFrame']>
  element: NonNullable<Awaited<ReturnType<P['$']>>>
}

/** The pages of a browser of Playwright's. */
export type PageOf<B extends PlaywrightBrowser> = Awaited<
  ReturnType<Awaited<ReturnType<B['newContext']>>['newPage']>
>

/** Any running browser that a launch may have. */
export type AnyBrowser = Browser | PlaywrightBrowser

/** Whether a browser is Playwright's. */
export function isPlaywright(browser: AnyBrowser): browser is PlaywrightBrowser {
  return 'newContext' in browser
}
