import { launch } from '@miniview/testing'
import type { MiniAppHandle, SourceFiles } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll } from 'vitest'

export interface ComponentPage {
  wxml: string
  wxss?: string
  /** What stands in `Page({ … })`, beside `data` and `record`. */
  js?: string
  data?: Record<string, unknown>
  /** More of app.json. */
  app?: Record<string, unknown>
  files?: SourceFiles
  /** The browser to use; asked when the file's own `beforeAll` has run. Default: one of its own. */
  browser?(): Browser
}

/** An event as the page recorded it. */
export interface SeenEvent {
  type: string
  detail: Record<string, unknown>
  id: string
}

/**
 * Opens one page before the file's tests, and closes it after. Its method `record` keeps each event that
 * it hears.
 *
 * @returns the opened page, and what drives it
 */
export function componentPage(page: ComponentPage) {
  let handle: MiniAppHandle
  beforeAll(async () => {
    const browser = page.browser?.()
    handle = await launch({ app: sourceOf(page), ...(browser && { browser }) })
  })
  afterAll(() => handle?.close())

  return {
    get handle() {
      return handle
    },

    /** The events recorded since the last call. */
    seen: () =>
      handle.inShellPage((instance) => {
        const events = instance['events'] as SeenEvent[]
        instance['events'] = []
        return JSON.parse(JSON.stringify(events)) as SeenEvent[]
      }),

    data: (name: string) => handle.data().then((data) => data[name]),

    setData: (change: Record<string, unknown>) =>
      handle.inShellPage((instance, given) => instance.setData(given), change),

    /** Runs code with the element that matches in the page on top. */
    async on<Args extends unknown[], Result>(
      selector: string,
      code: (element: HTMLElement, ...args: Args) => Result,
      ...args: Args
    ): Promise<Result> {
      const element = await handle.container.$(`mini-app >>> .page:not([inert]) >>> ${selector}`)
      if (!element) throw new Error(`Nothing in the page matches "${selector}".`)
      return (await element.evaluate(code as never, ...args)) as Result
    },

    /** A computed style of what matches. */
    style(selector: string, property: string, pseudo?: string): Promise<string> {
      return this.on(
        selector,
        (element, name, part) => getComputedStyle(element, part).getPropertyValue(name),
        property,
        pseudo,
      )
    },

    /** Width and height of what matches, in CSS pixels. */
    size(selector: string): Promise<{ width: number; height: number }> {
      return this.on(selector, (element) => {
        const { width, height } = element.getBoundingClientRect()
        return { width, height }
      })
    },

    /** Gives what matches the focus by script, as far as it takes it. */
    focus(selector: string): Promise<void> {
      return this.on(selector, (element) => element.focus())
    },
  }
}

function sourceOf({ wxml, wxss = '', js = '', data = {}, app = {}, files }: ComponentPage) {
  return {
    'app.json': { pages: ['pages/a/a', 'pages/b/b'], ...app },
    'app.js': 'App({})',
    'pages/a/a.json': {},
    'pages/a/a.wxml': wxml,
    'pages/a/a.wxss': wxss,
    'pages/a/a.js': `Page({
      data: ${JSON.stringify(data)},
      onLoad() {
        this.events = []
      },
      record(event) {
        const { type, detail, currentTarget } = event
        this.events.push({ type, detail, id: currentTarget.id })
      },
      ${js}
    })`,
    'pages/b/b.json': {},
    'pages/b/b.wxml': '<view id="b">b</view>',
    'pages/b/b.js': 'Page({})',
    ...files,
  }
}
