import type { IncomingMessage } from 'node:http'
import { invalidUrl, tooManyRedirects } from './GatewayError.js'
import type { Hop } from './Hop.js'
import { nextHop } from './nextHop.js'
import { sendHop } from './sendHop.js'
import type { Connecting } from './sendHop.js'

export interface FollowOptions {
  connecting: Connecting
  /** Redirects to follow; 0 answers with the redirect itself. */
  redirects: number
  /** Checks where a redirect leads. @throws GatewayError */
  check(url: string): URL
}

const redirectStatuses = [301, 302, 303, 307, 308]

/** Sends a request and follows its redirects, each of which must be allowed like a call of the app. */
export async function followHops(first: Hop, options: FollowOptions): Promise<IncomingMessage> {
  let hop = first
  for (let count = 0; ; count++) {
    const response = await sendHop(hop, options.connecting)
    const { statusCode = 0 } = response
    const { location } = response.headers
    const isRedirect = redirectStatuses.includes(statusCode) && location !== undefined
    if (!isRedirect || options.redirects === 0) return response
    // Its body may be endless, and nobody reads it.
    response.destroy()
    if (count === options.redirects) throw tooManyRedirects()
    if (!URL.canParse(location, hop.url.href)) throw invalidUrl(location)
    hop = nextHop(hop, statusCode, options.check(new URL(location, hop.url.href).href))
  }
}
