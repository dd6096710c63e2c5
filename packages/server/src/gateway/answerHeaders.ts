import type { IncomingMessage } from 'node:http'
import { headerPairs } from './headerPairs.js'

/**
 * The headers of the gateway's answer. What the target sent is told as data: as real headers its cookies
 * and policies would count for the container's own origin. Real are only those that describe the bytes,
 * so that the browser decompresses them and notices when some are missing.
 *
 * @param isEmpty whether the answer has no body, whatever its headers say
 */
export function answerHeaders(response: IncomingMessage, isEmpty: boolean): Record<string, string> {
  const { 'content-encoding': encoding, 'content-length': length } = response.headers
  return {
    ...sealedHeaders,
    'x-miniview-status': String(response.statusCode),
    'x-miniview-headers': encodeURIComponent(JSON.stringify(headerPairs(response.rawHeaders))),
    ...(encoding !== undefined && !isEmpty && { 'content-encoding': encoding }),
    ...(length !== undefined && !isEmpty && { 'content-length': length }),
  }
}

/** Whoever got a browser to open such an answer as a page would see bytes, and no document of the origin. */
export const sealedHeaders: Readonly<Record<string, string>> = {
  'content-type': 'application/octet-stream',
  'content-security-policy': `default-src 'none'; frame-ancestors 'none'; sandbox`,
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}
