import type { AppJson, Logic, MiniProgram, PageEntry, PageJson, ShellWx } from '@miniview/host'

/** A mini program as one object whose pages hold one web-view each. */
export interface ObjectApp {
  appId: string
  name: string
  version?: string
  appJson: AppJson
  /** What app.js would say. */
  script?(environment: ScriptEnvironment): void
  pages: Record<string, ObjectAppPage>
}

export interface ObjectAppPage {
  json?: PageJson
  /** What the page's js would say: it calls `Page({…})`. */
  script?(environment: ScriptEnvironment): void
  webview?: WebViewAttributes
}

/** The web-view's attributes; a handler is the name of a function of the page. */
export interface WebViewAttributes {
  /** The address, or a function of the page's data, run again after each `setData`. */
  src: string | ((data: Record<string, unknown>) => string)
  bindmessage?: string
  bindevent?: string
  bindload?: string
  binderror?: string
  /** Delivers messages at once. Default false, as on the platform. */
  immediate?: boolean
}

/** What scripts see, by the platform's names. */
export interface ScriptEnvironment {
  App(options: Options): void
  Page(options: Options): void
  getApp(): Options
  getCurrentPages(): Options[]
  wx: ShellWx
}

type Options = Record<string, unknown>

/** A page's code while the page is open. */
export interface ObjectPage extends Logic {
  readonly webview: WebViewAttributes | undefined
  /** The page's `data`. */
  data(): Record<string, unknown>
  /** Called after each `setData`. */
  onChange(listener: () => void): void
}

/** Makes a mini program of an object. `currentPages` are those of the host's router. */
export function createObjectApp(
  objectApp: ObjectApp,
  currentPages: () => readonly PageEntry[],
): MiniProgram & { pageOf(page: PageEntry): ObjectPage | undefined } {
  const { appId, name, appJson, pages } = objectApp
  const opened = new WeakMap<PageEntry, ObjectPage>()
  const instances = new WeakMap<PageEntry, Options>()
  let app: Options = {}
  let environment: Omit<ScriptEnvironment, 'App' | 'Page'>

  function run(script: ObjectAppPage['script']): { app: Options; page: Options } {
    const declared = { app: {}, page: {} }
    script?.({
      ...environment,
      App: (options) => (declared.app = options),
      Page: (options) => (declared.page = options),
    })
    return declared
  }

  return {
    appId,
    name,
    ...(objectApp.version && { version: objectApp.version }),
    appJson,
    pageJson: (path) => pages[path]?.json ?? {},

    start(wx) {
      environment = {
        wx: wx as ShellWx,
        getApp: () => app,
        getCurrentPages: () => currentPages().map((page) => instances.get(page) ?? {}),
      }
      app = run(objectApp.script).app
      return toLogic(app)
    },

    createPage(page) {
      const declaration = pages[page.path]
      const { data = {}, ...functions } = run(declaration?.script).page
      const changed = new Set<() => void>()
      const instance: Options = {
        ...functions,
        // The platform gives each page a copy of its data.
        data: structuredClone(data),
        route: page.path,
        options: page.query,
        getOpenerEventChannel: () => page.openerEventChannel,
        setData(change: Options, callback?: () => void) {
          Object.assign(instance['data'] as Options, structuredClone(change))
          for (const listener of changed) listener()
          callback?.()
        },
      }
      const objectPage: ObjectPage = {
        ...toLogic(instance),
        webview: declaration?.webview,
        data: () => instance['data'] as Options,
        onChange: (listener) => void changed.add(listener),
      }
      opened.set(page, objectPage)
      instances.set(page, instance)
      return objectPage
    },

    pageOf: (page) => opened.get(page),
  }
}

function toLogic(functions: Options): Logic {
  return {
    call(name, ...args) {
      const member = Object.hasOwn(functions, name) ? functions[name] : undefined
      return typeof member === 'function' ? member.apply(functions, args) : undefined
    },
  }
}
