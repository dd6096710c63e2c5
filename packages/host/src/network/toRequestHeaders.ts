import { ApiError } from '@miniview/bridge'
import { NetworkErrno } from './NetworkErrno.js'

/** Headers by their names in lower case. */
export type RequestHeaders = ReadonlyMap<string, string>

/** Who is asked and what frames the message is not the app's to say; the platform leaves these out too. */
const notSettable = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** What the app may set and a browser's own request cannot carry. */
const hiddenFromBrowser = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'user-agent',
  'via',
])

/** RFC 9110 §5.6.2. */
const token = /^[\w!#$%&'*+\-.^`|~]+$/
/** Visible characters, spaces and tabs, which leaves out all that could end the line. */
// oxlint-disable-next-line no-control-regex -- a tab is one of the allowed characters
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/

/**
 * The headers that an app sets, without those that it cannot set. Where a name is written twice in
 * different case the last one counts.
 *
 * @throws ApiError `invalid header "X"` for a name or value that would break the message
 */
export function toRequestHeaders(
  given: Readonly<Record<string, unknown>> = {},
): Map<string, string> {
  const headers = new Map<string, string>()
  for (const [written, value] of Object.entries(given)) {
    const name = written.toLowerCase()
    const text = String(value).trim()
    if (!token.test(name) || !fieldValue.test(text)) {
      throw new ApiError(`invalid header ${JSON.stringify(written)}`, NetworkErrno.badArgument)
    }
    if (isSettable(name)) headers.set(name, text)
  }
  return headers
}

/** Names of headers that only the gateway can send. */
export function headersHiddenFromBrowser(headers: RequestHeaders): string[] {
  return [...headers.keys()].filter((name) => hiddenFromBrowser.has(name))
}

function isSettable(name: string): boolean {
  return !notSettable.has(name) && !name.startsWith('proxy-') && !name.startsWith('sec-')
}
