import { ApiError } from '@miniview/bridge'
import type { HttpCall } from './HttpCall.js'
import { NetworkErrno } from './NetworkErrno.js'
import type { GatewayAccess } from './NetworkOptions.js'
import type { HeaderPairs } from './toResponseHead.js'

/** Browsers refuse to send these, so a header names them. */
const namedMethods = ['TRACE', 'CONNECT']

/** A call as the gateway takes it: what it shall send is told in headers of its own. */
export function toGatewayRequest(
  { kind, url, method, headers, redirect, timeout }: Omit<HttpCall, 'signal' | 'body'>,
  { path, session }: GatewayAccess,
): { url: string; method: string; headers: Record<string, string> } {
  const isNamed = namedMethods.includes(method)
  return {
    url: `${path}/http`,
    method: isNamed ? 'POST' : method,
    headers: {
      'x-miniview-url': url.href,
      'x-miniview-kind': kind,
      'x-miniview-header': encodeURIComponent(JSON.stringify(Object.fromEntries(headers))),
      'x-miniview-session': session,
      'x-miniview-timeout': String(timeout),
      'x-miniview-redirect': redirect,
      ...(isNamed && { 'x-miniview-method': method }),
    },
  }
}

/** The target's status and headers; undefined where the gateway itself failed. */
export function readGatewayHead(
  header: (name: string) => string | null,
): { statusCode: number; headers: HeaderPairs } | undefined {
  const status = header('x-miniview-status')
  if (status === null) return undefined
  const pairs = decodeURIComponent(header('x-miniview-headers') ?? '[]')
  return { statusCode: Number(status), headers: JSON.parse(pairs) as HeaderPairs }
}

/** In which the gateway says why there is no answer. */
export const failureHeader = 'x-miniview-failure'

/** Why the gateway did not reach the target: it says so in the platform's words, in a header, because an answer to HEAD has no body. */
export function toGatewayFailure(status: number, failure: string | null): ApiError {
  try {
    const { errno, reason } = JSON.parse(decodeURIComponent(failure ?? '')) as {
      errno?: unknown
      reason?: unknown
    }
    if (typeof errno === 'number' && typeof reason === 'string') return new ApiError(reason, errno)
  } catch {
    // Something before the gateway answered, such as a proxy, in a language of its own.
  }
  return new ApiError(`the gateway answered ${status}`, NetworkErrno.unknown)
}
