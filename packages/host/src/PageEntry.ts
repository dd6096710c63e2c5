import type { PageJson } from './AppJson.js'
import type { EventChannel } from './EventChannel.js'
import type { Logic } from './MiniProgram.js'
import type { WebView } from './webView.js'

/** What the container's bars show of a page. */
export interface PageLooks {
  /** Without a leading slash, as in app.json. */
  readonly path: string
  readonly isTab: boolean
  /** app.json's `window` with the page's own json over it. */
  json: PageJson
  /** What the navigation bar shows. */
  readonly bar: { title: string }
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
  /** The page's web-view, once it has one. */
  webView: WebView | undefined
}
