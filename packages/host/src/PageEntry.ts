import type { PageJson } from './AppJson.js'
import type { EventChannel } from './EventChannel.js'
import type { Logic } from './MiniProgram.js'
import type { WebView } from './webView.js'

/** What the container shows of a page, around it and behind it. */
export interface PageLooks {
  /** Without a leading slash, as in app.json. */
  readonly path: string
  readonly isTab: boolean
  /** app.json's `window` with the page's own json over it, and over that what its code changed. */
  json: PageJson
  /** What the navigation bar shows; another object after each change. */
  bar: Readonly<NavigationBarState>
}

/** What only code changes of a navigation bar; its colours are in the page's json. */
export interface NavigationBarState {
  title: string
  /** Whether it shows that the page loads something. */
  isLoading: boolean
  /** Whether the page wants no home button, where it would have one. */
  isHomeHidden: boolean
  /** How the colours of the moment came. */
  transition?: ColorTransition | undefined
}

/** A change of colours that takes time. */
export interface ColorTransition {
  /** Milliseconds. */
  duration: number
  /** As CSS says it. */
  easing: 'linear' | 'ease-in' | 'ease-out' | 'ease-in-out'
  /** When it began, as `performance.now()` tells the time. */
  startedAt: number
}

/** One opened page of a mini program. */
export interface PageEntry extends PageLooks {
  /** Unique in this host, also after the page closed. */
  readonly id: number
  readonly query: Readonly<Record<string, string>>
  /** The built-in page for a path that app.json does not have. */
  readonly isMissing: boolean
  readonly openerEventChannel: EventChannel
  readonly logic: Logic
  /** Closes what covers the page, such as a sheet; the last is on top. Going back calls it instead. */
  readonly covers: (() => void)[]
  /** The page's web-view, once it has one. */
  webView: WebView | undefined
}
