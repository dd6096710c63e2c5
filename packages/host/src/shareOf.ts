import type { Lifecycle } from './createLifecycle.js'
import type { MiniProgram } from './MiniProgram.js'
import type { PageEntry } from './PageEntry.js'
import { resolvePageUrl, toPageUrl } from './resolvePageUrl.js'

/** What a share sheet or a copied link shows. */
export interface ShareContent {
  title: string
  /** The page to open, with its query and no leading slash. */
  path: string
  imageUrl?: string
}

/**
 * Asks the page what to share, as `onShareAppMessage` does on the platform: a web-view's waiting
 * messages are delivered first, and `webViewUrl` is its current, verified address.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareAppMessage-Object-object
 */
export async function shareOf(
  page: PageEntry | undefined,
  from: 'menu' | 'button',
  { app, lifecycle, target }: { app: MiniProgram; lifecycle: Lifecycle; target?: object },
): Promise<ShareContent> {
  page?.webView?.flush()
  const question = {
    from,
    ...(target && { target }),
    ...(page?.webView && { webViewUrl: page.webView.url() }),
  }
  const answer = await lifecycle.run(() => page?.logic.call('onShareAppMessage', question))
  const { title, path, imageUrl } = (answer ?? {}) as Partial<ShareContent>
  return {
    title: typeof title === 'string' ? title : app.name,
    path: typeof path === 'string' ? toPageUrl(resolvePageUrl(path)) : page ? toPageUrl(page) : '',
    ...(typeof imageUrl === 'string' && { imageUrl }),
  }
}

/**
 * What the page shares as a post: this very page, with the query that `onShareTimeline` says.
 *
 * @returns undefined where the page does not let itself be shared so, as on the platform
 * https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onShareTimeline
 */
export async function timelineShareOf(
  page: PageEntry | undefined,
  { app, lifecycle }: { app: MiniProgram; lifecycle: Lifecycle },
): Promise<ShareContent | undefined> {
  if (!page?.logic.has('onShareTimeline')) return undefined
  page.webView?.flush()
  const question = page.webView ? { webViewUrl: page.webView.url() } : {}
  const answer = await lifecycle.run(() => page.logic.call('onShareTimeline', question))
  const { title, query, imageUrl } = (answer ?? {}) as Record<string, unknown>
  return {
    title: typeof title === 'string' ? title : app.name,
    path: typeof query === 'string' && query ? `${page.path}?${query}` : toPageUrl(page),
    ...(typeof imageUrl === 'string' && { imageUrl }),
  }
}
