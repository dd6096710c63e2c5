import { userAgentSuffix } from '@miniview/host'
import type { UserAgentProfile } from '@miniview/host'

/** A user agent that `miniview open --ua` knows. */
export interface UserAgent {
  /** What the container tells pages. */
  profile: UserAgentProfile
  /** What stands before it; undefined where that is the browser's own. */
  phone?: string
}

const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A.240805.005; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36'
const ios =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'

/** SDKs ask for strings where they read `android` or `iphone`, so those show what a phone would. */
export const userAgents: ReadonlyMap<string, UserAgent> = new Map<string, UserAgent>([
  ['tcmpp', { profile: 'tcmpp' }],
  ['wechat', { profile: 'wechat' }],
  ['android', { profile: 'wechat', phone: android }],
  ['ios', { profile: 'wechat', phone: ios }],
])

/** The whole user agent, behind the browser's own or a phone's. */
export function wholeUserAgent({ profile, phone }: UserAgent, appId: string, own: string): string {
  return `${phone ?? own} ${userAgentSuffix(profile, appId)}`
}
