import type { AppJson, PageJson } from './AppJson.js'
import type { CanvasScope } from './canvas/CanvasScope.js'
import type { PageEntry } from './PageEntry.js'

/** One mini program as the host runs it: its identity, its configuration and its code. */
export interface MiniProgram {
  appId: string
  /** Shown to people. */
  name: string
  /** Default '' as on the platform, where only a released version has one. */
  version?: string
  /** In the theme of the moment. */
  readonly appJson: AppJson
  /** In the theme of the moment. */
  pageJson(path: string): PageJson
  /**
   * Brings the code of a page here, where it is not yet.
   *
   * @returns undefined where nothing is to be waited for
   * @throws ApiError where it could not be loaded
   */
  load?(path: string): Promise<void> | undefined
  /**
   * Runs the app's own code, before the first page. @returns the app's lifecycle functions
   * @param wx what the code calls; typed by `ShellWx`
   * @param path the first page
   */
  start(wx: object, path: string): Logic
  /** Makes the page's code; called once for each opened page. */
  createPage(page: PageEntry): Logic
  /** Where a file of the package, named by its path with a leading slash, can be fetched. */
  packageAddress?(path: string): string
  /** Shows or ends a page's pull-down refresh. */
  pullDown?(page: PageEntry, isRefreshing: boolean): void
  /** A page's `json` changed: by the theme, or by the page's own code. */
  looksChanged?(page: PageEntry): void
  /** Scrolls a page. Ends when it is there, or when the person scrolls otherwise. @throws ApiError */
  scrollPage?(page: PageEntry, target: ScrollTarget): Promise<void>
  /** Takes the focus from the text field of a page that has it. @returns false where none has it */
  hideKeyboard?(page: PageEntry): boolean
  /** What `wx.createSelectorQuery` returns: a query of the page on top. */
  createSelectorQuery?(): object
  /**
   * What a built-in component is controlled by, such as a video's `play`; undefined where there is no
   * element of that tag and id. An empty id stands for the first of them.
   */
  contextOf?(place: ContextPlace, tag: string, id: string): object | undefined
  /**
   * The canvases of a component, or of the page on top; undefined where there is no page.
   *
   * @param component a page's or component's `this`; undefined for the page on top
   */
  canvases?(component: unknown): CanvasScope | undefined
  /** What `wx.createOffscreenCanvas` returns. */
  createOffscreenCanvas?(options: OffscreenCanvasOptions): object
  /** What `wx.createIntersectionObserver` returns, for a component or the page on top. */
  createIntersectionObserver?(component?: object, options?: object): object
  /** What `wx.createMediaQueryObserver` returns, for a component or the page on top. */
  createMediaQueryObserver?(component?: object): object
}

export interface OffscreenCanvasOptions {
  type: '2d' | 'webgl'
  /** Pixels. */
  width: number
  height: number
  /** From whose path the paths of pictures lead; undefined for the page on top. */
  component: unknown
}

/** In whose template an element is. */
export interface ContextPlace {
  /** A page's or component's `this`; counts more than `page`. */
  component?: unknown
  page?: PageEntry | undefined
}

/** Where `pageScrollTo` goes. Lengths in CSS pixels. */
export interface ScrollTarget {
  /** Counts more than `selector`. */
  scrollTop?: number | undefined
  /** The element that comes to the top, with `offsetTop` added to its place. */
  selector?: string | undefined
  offsetTop: number
  /** Milliseconds. */
  duration: number
}

/** Code of a mini program, reached by the names of its functions. */
export interface Logic {
  /** Runs a function of the code; undefined where it has none of that name. */
  call(name: string, ...args: unknown[]): unknown
  /** Whether the code has a function of that name. */
  has(name: string): boolean
}

/** Code that failed to start: it has no functions. */
export const emptyLogic: Logic = { call: () => undefined, has: () => false }
