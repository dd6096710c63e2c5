import type { HttpCall } from './HttpCall.js'
import { headersHiddenFromBrowser } from './toRequestHeaders.js'

/**
 * How a call travels. `try`: directly, and where the browser does not let the host read the answer, once
 * more through the gateway.
 */
export type Route = 'gateway' | 'try'

type Routed = Pick<HttpCall, 'url' | 'method' | 'headers' | 'redirect'>

/** Headers that any page may send without asking the server first. https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const simpleHeaders = new Set(['accept', 'accept-language', 'content-language'])
const simpleTypes = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']

/**
 * Decides how calls travel where there is a gateway. Only what may be sent twice is tried: the browser
 * follows a redirect before the domain lists can be asked where it leads, so a tried call follows none
 * and is sent once more by the gateway, which asks first. A server that did not let the host read an
 * answer is not tried again for calls that need the same permission.
 */
export function createRoutes() {
  const known = new Map<string, 'open' | 'closed'>()

  return {
    routeOf(call: Routed): Route {
      if (needsGateway(call) || !isRepeatable(call)) return 'gateway'
      return known.get(shapeOf(call)) === 'closed' ? 'gateway' : 'try'
    },

    /** Remembers whether the host could read an answer, for calls that need the same permission. */
    learn(call: Routed, answer: 'open' | 'closed') {
      // One address may be closed where others of its server are open, and an open one is worth more.
      if (known.get(shapeOf(call)) !== 'open') known.set(shapeOf(call), answer)
    },
  }
}

/** Whether a browser's own request cannot be what the app asked for. */
export function needsGateway({ method, headers, redirect }: Routed): boolean {
  const isRefused = method === 'TRACE' || method === 'CONNECT'
  // Of a redirect that is not followed the browser shows nothing, not even its status.
  return isRefused || redirect === 'manual' || headersHiddenFromBrowser(headers).length > 0
}

function isRepeatable({ method }: Routed): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Calls of one shape need the same permission of the same server. */
function shapeOf({ url, method, headers }: Routed): string {
  const special = [...headers].filter(([name, value]) => !isSimple(name, value))
  if (special.length === 0) return url.origin
  const names = special.map(([name]) => name).toSorted()
  return `${url.origin} ${method} ${names.join(',')}`
}

function isSimple(name: string, value: string): boolean {
  if (name !== 'content-type') return simpleHeaders.has(name)
  return simpleTypes.some((type) => value.toLowerCase().startsWith(type))
}
