import { GatewayError } from './GatewayError.js'
import type { Hop } from './Hop.js'

/** What says who asks is for the server to which the app gave it. */
const credentials = ['authorization', 'cookie']

/**
 * The request that follows a redirect, by the rules of https://fetch.spec.whatwg.org/#http-redirect-fetch
 *
 * @param url the checked target
 * @throws GatewayError where a body would have to be sent again and is not there any more
 */
export function nextHop(hop: Hop, status: number, url: URL): Hop {
  const headers = new Map(hop.headers)
  if (url.origin !== hop.url.origin) for (const name of credentials) headers.delete(name)
  if (!becomesGet(hop.method, status)) {
    if (hop.body !== undefined && !Buffer.isBuffer(hop.body)) {
      throw new GatewayError(600000, 'redirect of a body above 1 MB')
    }
    return { ...hop, url, headers }
  }
  for (const name of headers.keys()) {
    if (name.startsWith('content-') || name === 'transfer-encoding') headers.delete(name)
  }
  return { method: 'GET', url, headers, body: undefined }
}

function becomesGet(method: string, status: number): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD'
  return (status === 301 || status === 302) && method === 'POST'
}
