import type { AppJson, PageJson } from '../AppJson.js'
import type { Logic, MiniProgram } from '../MiniProgram.js'
import type { PageEntry } from '../PageEntry.js'
import type { ShellWx } from '../wx.gen.js'

type Functions = Record<string, (...args: never[]) => unknown>

export interface TestAppOptions {
  appId?: string
  appJson?: Partial<AppJson>
  pageJson?: Record<string, PageJson>
  /** The app's own functions, made when it starts. */
  app?(wx: ShellWx): Functions
  /** A page's own functions, by its path. */
  pages?: Record<string, (page: PageEntry) => Functions>
  /** What only a program with code to load and with elements has. */
  program?: Pick<
    MiniProgram,
    | 'load'
    | 'packageAddress'
    | 'pullDown'
    | 'looksChanged'
    | 'scrollPage'
    | 'hideKeyboard'
    | 'createSelectorQuery'
    | 'createIntersectionObserver'
    | 'createMediaQueryObserver'
    | 'canvases'
    | 'createOffscreenCanvas'
  >
}

export interface TestApp extends MiniProgram {
  /** Which functions ran so far, in order: `App onLaunch`, `pages/a onLoad {"id":"1"}`. */
  trace: string[]
  /** The same since the last call, without the arguments. */
  takeTrace(): string[]
}

/**
 * A mini program that notes which of its functions the host calls. Its pages: `pages/home` and
 * `pages/cart` are tabs, `pages/a`, `pages/b` and `pages/deep/c` are not.
 */
export function createTestApp(options: TestAppOptions = {}): TestApp {
  const trace: string[] = []

  function traced(owner: string, functions: Functions): Logic {
    return {
      has: (name) => Object.hasOwn(functions, name),
      call(name, ...args) {
        const detail = args.map((arg) => ` ${JSON.stringify(arg)}`).join('')
        trace.push(`${owner} ${name}${detail}`)
        return functions[name]?.(...(args as never[]))
      },
    }
  }

  return {
    appId: options.appId ?? 'testapp',
    name: 'Test App',
    appJson: {
      pages: ['pages/home', 'pages/cart', 'pages/a', 'pages/b', 'pages/deep/c'],
      tabBar: {
        list: [
          { pagePath: 'pages/home', text: 'Home' },
          { pagePath: 'pages/cart', text: 'Cart' },
        ],
      },
      ...options.appJson,
    },
    pageJson: (path) => options.pageJson?.[path] ?? {},
    start: (wx) => traced('App', options.app?.(wx as ShellWx) ?? {}),
    ...options.program,
    createPage: (page) => traced(page.path, options.pages?.[page.path]?.(page) ?? {}),
    trace,
    takeTrace: () => trace.splice(0).map((line) => line.split(' ').slice(0, 2).join(' ')),
  }
}
