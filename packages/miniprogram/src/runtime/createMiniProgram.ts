import type { AppJson, MiniProgram, PageEntry } from '@miniview/host'
import type { CompiledApp, CompiledStyle } from '../CompiledApp.js'
import type { WebViewElement, WebViewElementOptions } from '../builtin/BuiltIn.js'
import type { CameraServices } from '../builtin/camera/CameraServices.js'
import type { MapOptions } from '../map/MapOptions.js'
import { createOffscreenCanvas } from '../builtin/createOffscreenCanvas.js'
import { createAppLogic } from './createAppLogic.js'
import { createBuiltInSheet } from './createBuiltInSheet.js'
import { createComponents } from './createComponents.js'
import { createModuleEnvironment } from './createModuleEnvironment.js'
import { createModules } from './createModules.js'
import { createPackages } from './createPackages.js'
import { createPages } from './createPages.js'
import { loadBuiltIns } from './loadBuiltIns.js'
import { createStyleSheets } from './createStyleSheets.js'
import { createTimers } from './createTimers.js'
import { resolveAddress } from './resolveAddress.js'
import { resolveTheme } from './resolveTheme.js'

export type CreateWebView = (options: WebViewElementOptions) => WebViewElement

export interface MiniProgramOptions {
  /** The pages of the stack, the one on top last. */
  currentPages(): readonly PageEntry[]
  /** Takes what the mini program's code throws. */
  fail(error: unknown): void
  /** Reads a file of the app, such as a temp file. */
  readFile(path: string): Promise<Blob>
  /** Reads a picture to draw: of the package, the app's files, or a server that the app may call. */
  readPicture(path: string): Promise<Blob>
  /**
   * Brings what makes the elements that show H5 pages; before the first page that may have one opens.
   * Not called for an app without `<web-view>`.
   */
  loadWebView(): Promise<CreateWebView>
  /** Brings what a camera needs of the shell; with the first one. */
  loadCamera(): Promise<CameraServices>
  /** Brings what must be there before scripts run, by the words in them. */
  prepare(names: readonly string[]): Promise<void>
  /** Lets the person share the page on top by one of its buttons, which events tell as `target`. */
  share(target: object): void
  /** Offers the person what can be done with a picture, named as for `wx.previewImage`. */
  showPictureMenu(path: string): void
  /** The theme of the moment. */
  theme(): 'light' | 'dark'
  /** What maps show. */
  map?: MapOptions | undefined
}

/** A compiled mini program that runs, with the elements of its pages. */
export interface RunningMiniProgram extends MiniProgram {
  /** What a page shows; undefined where its code failed. */
  viewOf(page: PageEntry): HTMLElement | undefined
  /** Puts a changed style in place of the one before, on every page. */
  replaceStyle(path: string, style: CompiledStyle): void
  /** The theme changed, and with it what its json says. */
  themeChanged(): void
  /** Ends its timers and takes back what it gave the document. */
  close(): void
}

/** Makes what the host runs of the compiler's output. */
export function createMiniProgram(
  compiled: CompiledApp,
  options: MiniProgramOptions,
): RunningMiniProgram {
  const styles = createStyleSheets(compiled.assets)
  const modules = createModules((path) => packages.load(path))
  const timers = createTimers(options.fail)
  const builtIns = createBuiltInSheet(compiled.appJson.style === 'v2')
  const { prepare } = options
  const packages = createPackages({ compiled, addBuiltIns, prepare, styles, modules })
  const components = createComponents({
    compiled,
    packages,
    styles,
    modules,
    options,
    createWebView: (given) => createWebView!(given),
  })
  const app = createAppLogic({ run: () => modules.load('app.js') })
  const pages = createPages({
    compiled,
    packages,
    components,
    builtInSheet: builtIns.sheet,
    styles,
    options,
  })
  let createWebView: CreateWebView | undefined
  let configs = new Map<unknown, unknown>()
  const withIcons = new WeakMap<AppJson, AppJson>()

  async function addBuiltIns(tags: readonly string[]) {
    const added = await loadBuiltIns(tags)
    if (added.some(({ showsWebView }) => showsWebView))
      createWebView ??= await options.loadWebView()
    components.add(added)
    builtIns.add(added)
  }

  /** In the theme of the moment; kept until it changes. */
  function themed<T>(value: T): T {
    if (!configs.has(value)) {
      const theme = compiled.appJson.darkmode ? options.theme() : 'light'
      configs.set(value, resolveTheme(value, compiled.themes?.[theme]))
    }
    return configs.get(value) as T
  }

  function appJson() {
    const value = themed(compiled.appJson)
    if (!withIcons.has(value)) withIcons.set(value, withIconAddresses(value, compiled.assets))
    return withIcons.get(value)!
  }

  function pageJson(path: string) {
    const config = packages.configOf(path)
    return config ? themed(config) : {}
  }

  return {
    appId: compiled.appId,
    name: compiled.name,
    get appJson() {
      return appJson()
    },
    pageJson,
    load: packages.load,

    start(wx, path) {
      components.provide(wx)
      packages.start(
        createModuleEnvironment({
          compiled,
          wx,
          app,
          components,
          timers: timers.functions,
          currentPages: () => options.currentPages().map(pages.instanceOf),
        }),
      )
      // An independent subpackage opens without the main package's app.js.
      if (!packages.isIndependent(path)) app.start()
      return app.logic
    },

    createPage(page) {
      if (!packages.isIndependent(page.path)) app.start()
      return pages.create(page)
    },

    packageAddress: (path) => resolveAddress(path, '', compiled.assets),
    viewOf: pages.viewOf,
    looksChanged: pages.looksChanged,
    pullDown: pages.pullDown,
    scrollPage: pages.scrollPage,
    hideKeyboard: pages.hideKeyboard,
    createSelectorQuery: pages.createSelectorQuery,
    contextOf: pages.contextOf,
    canvases: pages.canvases,
    createOffscreenCanvas({ component, ...canvas }) {
      const scope = pages.canvases(component)
      const readPicture = (path: string) => options.readPicture(scope?.toPackagePath(path) ?? path)
      return createOffscreenCanvas(canvas, readPicture)
    },
    createIntersectionObserver: pages.createIntersectionObserver,
    createMediaQueryObserver: pages.createMediaQueryObserver,
    replaceStyle: styles.replace,

    themeChanged() {
      configs = new Map()
    },

    close() {
      timers.close()
      components.close()
      styles.close()
    },
  }
}

/** The container shows the tab bar's pictures, so it needs their addresses. */
function withIconAddresses(appJson: AppJson, assets: string): AppJson {
  const { tabBar } = appJson
  if (!tabBar) return appJson
  const toAddress = (path: string) => resolveAddress(path, '', assets)
  const list = tabBar.list.map(({ iconPath, selectedIconPath, ...item }) => ({
    ...item,
    ...(iconPath && { iconPath: toAddress(iconPath) }),
    ...(selectedIconPath && { selectedIconPath: toAddress(selectedIconPath) }),
  }))
  return { ...appJson, tabBar: { ...tabBar, list } }
}
