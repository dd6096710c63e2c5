import type { PageJson } from './AppJson.js'
import type { EventChannel } from './EventChannel.js'
import type { Logic } from './MiniProgram.js'
import type { WebView } from './webView.js'

/** One opened page of a mini program. */
export interface PageEntry {
  /** Unique in this host, also after the page closed. */
  readonly id: number
  /** Without a leading slash, as in app.json. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly isTab: boolean
  /** The built-in page for a path that app.json does not have. */
  readonly isMissing: boolean
  /** app.json's `window` with the page's own json over it. */
  readonly json: PageJson
  readonly openerEventChannel: EventChannel
  readonly logic: Logic
  /** What the navigation bar shows. */
  readonly bar: { title: string }
  /** The page's web-view, once it has one. */
  webView: WebView | undefined
}
