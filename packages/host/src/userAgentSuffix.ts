/** Which platform's user agent pages see. */
export type UserAgentProfile = 'tcmpp' | 'wechat'

/**
 * What follows the browser's own user agent. Pages look for `miniProgram`; jweixin also wants
 * `MicroMessenger` with a version, and stays silent toward its own servers where it reads `wxdebugger`.
 */
export function userAgentSuffix(profile: UserAgentProfile, appId: string): string {
  const tcmpp = `miniProgram TMA/${appId}`
  return profile === 'wechat' ? `MicroMessenger/8.0.50 wxdebugger ${tcmpp}` : tcmpp
}
