import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { createZstdDecompress } from './decoderOf.js'
import { ownCookies } from './ownCookies.js'
import type { TargetOrigins } from './TargetOrigins.js'

const ownToConnection =
  /^(connection|keep-alive|proxy-.+|te|trailer|upgrade|upgrade-insecure-requests)$/
/** They would tell another browser than the user agent does. */
const hints = /^sec-ch-/

/**
 * The headers of a page's request as its target should see them: as if the page were there.
 *
 * @param userAgent the user agent in place of the browser's own
 */
export function targetRequest(
  { headers }: IncomingMessage,
  target: string,
  names: TargetOrigins,
  userAgent: (own: string) => string,
): OutgoingHttpHeaders {
  const sent: OutgoingHttpHeaders = {}
  for (const [name, value] of Object.entries(headers)) {
    if (!ownToConnection.test(name) && !hints.test(name)) sent[name] = value
  }
  sent['host'] = new URL(target).host
  sent['user-agent'] = userAgent(headers['user-agent'] ?? '')
  setOrDelete(sent, 'accept-encoding', encodings(headers['accept-encoding']))
  const home = names.cookiesOf(target)
  if (home.kind === 'shared' && headers.cookie !== undefined) {
    setOrDelete(sent, 'cookie', ownCookies(headers.cookie, home.prefix) || undefined)
  }
  const { origin, referer } = headers
  if (origin !== undefined) sent['origin'] = names.targetOfOwn(origin) ?? origin
  if (referer !== undefined) setOrDelete(sent, 'referer', toTarget(referer, names))
  if (!sent['referer']) asFirst(headers, sent)
  return sent
}

/** The container's frame looks like a window of its own, as the web-view of a phone is. */
function asFirst(headers: IncomingHttpHeaders, sent: OutgoingHttpHeaders) {
  if (headers['sec-fetch-dest'] !== 'iframe') return
  sent['sec-fetch-dest'] = 'document'
  if (headers['sec-fetch-site'] === 'cross-site') sent['sec-fetch-site'] = 'none'
}

/** The container's own address is nothing that the target knows. */
function toTarget(address: string, names: TargetOrigins): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const target = names.targetOfOwn(url.origin)
  return target && target + url.href.slice(url.origin.length)
}

/** What comes encoded otherwise could not be read. */
function encodings(accepted: string | string[] | undefined): string | undefined {
  if (accepted === undefined) return undefined
  const readable = /^(gzip|deflate|br|identity)\b/
  const kept = String(accepted)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => readable.test(part) || (createZstdDecompress && /^zstd\b/.test(part)))
  return kept.join(', ') || 'identity'
}

function setOrDelete(sent: OutgoingHttpHeaders, name: string, value: string | undefined) {
  if (value === undefined) delete sent[name]
  else sent[name] = value
}
