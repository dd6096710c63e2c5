import { ApiError } from '@miniview/bridge'
import type { PageEntry } from './PageEntry.js'
import type { WebView } from './webView.js'

/** The web-view of a page that must have one. @throws ApiError */
export function webViewOf(page: PageEntry | undefined): WebView {
  if (!page?.webView) throw new ApiError('no web-view in current page')
  return page.webView
}
