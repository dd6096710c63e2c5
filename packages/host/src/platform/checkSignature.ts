import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { shareEvents } from '../createPageMenu.js'

/** What `wx.config` of jweixin says. */
export interface SignedConfig {
  verifyAppId: string
  /** Seconds since 1970. */
  verifyTimestamp: string
  verifyNonceStr: string
  /** SHA-1 as hexadecimal digits. */
  verifySignature: string
  /** What the page wants to call, by the names of the bridge. */
  verifyJsApiList: readonly unknown[]
}

/** A page that listens to an event of the menu answers it by a call, which no list names. */
const answers = new Map<unknown, string>([
  [shareEvents.shareAppMessage, 'sendAppMessage'],
  [shareEvents.shareTimeline, 'shareTimeline'],
])

/**
 * Asks the platform's server whether the app's own server signed this page, and lets the page call what
 * its list names. The address is the one that the container knows; the page has no say in it.
 *
 * @throws ApiError `,invalid signature`, as the platform writes it
 */
export async function checkSignature(config: SignedConfig, context: ApiContext): Promise<void> {
  const { caller, platform, signedPages } = context
  if (caller.kind !== 'page' || !signedPages) return
  signedPages.delete(caller.signal)
  const { isValid } = await platform.call(
    'check-signature',
    {
      signedAppid: config.verifyAppId,
      url: caller.webView.url(),
      timestamp: config.verifyTimestamp,
      nonceStr: config.verifyNonceStr,
      signature: config.verifySignature,
    },
    caller.signal,
  )
  if (!isValid) throw new ApiError(',invalid signature', Errno.noPermission)
  const names = config.verifyJsApiList.flatMap((name) => [name, answers.get(name)])
  signedPages.set(
    caller.signal,
    new Set(names.filter((name): name is string => typeof name === 'string')),
  )
}
