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
  { app, lifecycle }: { app: MiniProgram; lifecycle: Lifecycle },
): Promise<ShareContent> {
  page?.webView?.flush()
  const question = { from, ...(page?.webView && { webViewUrl: page.webView.url() }) }
  const answer = await lifecycle.run(() => page?.logic.call('onShareAppMessage', question))
  const { title, path, imageUrl } = (answer ?? {}) as Partial<ShareContent>
  return {
    title: typeof title === 'string' ? title : app.name,
    path: typeof path === 'string' ? toPageUrl(resolvePageUrl(path)) : page ? toPageUrl(page) : '',
    ...(typeof imageUrl === 'string' && { imageUrl }),
  }
}
