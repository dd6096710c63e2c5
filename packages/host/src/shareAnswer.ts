import { accessDenied, ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import type { ApiContext } from './ApiContext.js'
import type { ShareMenu } from './createSharing.js'

/** What a page of jweixin answers to an entry of the menu by which its person shares it. */
export const shareAnswerParams = v.object({
  title: v.optional(v.string(), ''),
  desc: v.optional(v.string(), ''),
  link: v.optional(v.string(), ''),
  img_url: v.optional(v.string(), ''),
})

/**
 * Ends when the person shared it.
 *
 * @throws ApiError `access denied` where nobody asked the page, `cancel`
 */
export async function answerShare(
  menu: ShareMenu,
  { title, link, img_url: imgUrl }: v.InferOutput<typeof shareAnswerParams>,
  { caller }: Pick<ApiContext, 'caller'>,
): Promise<object> {
  const share = { title, link, imgUrl }
  const shared = caller.kind === 'page' ? caller.webView.menu().answer(menu, share) : undefined
  if (!shared) throw new ApiError(accessDenied, Errno.noPermission)
  if (!(await shared)) throw new ApiError('cancel', Errno.cancel)
  return {}
}
