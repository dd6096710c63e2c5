import type { CookieHome } from './adjustCookie.js'

/** Which origin of the gateway shows which one of the web. */
export interface TargetOrigins {
  /** The gateway's origin for a target origin, which it serves from now on. @throws TooManyOriginsError */
  ownOf(target: string): string | Promise<string>
  /** The target origin of a `Host` header; undefined where it is none of ours. */
  targetOfHost(host: string | undefined): string | undefined
  /** The target origin of one of the gateway's origins. */
  targetOfOwn(origin: string): string | undefined
  /** The gateway's origins as a Content-Security-Policy names them. */
  sources(): string
  /** Where the cookies of a target are kept. */
  cookiesOf(target: string): CookieHome
}

/** A page leads to more origins than the gateway serves at once. */
export class TooManyOriginsError extends Error {
  override readonly name = 'TooManyOriginsError'
}
