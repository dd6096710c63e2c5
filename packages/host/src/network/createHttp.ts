import { ApiError, Errno } from '@miniview/bridge'
import type { Log } from '../createLog.js'
import { createRoutes } from './createRoutes.js'
import type { TargetCheck } from './createTargetCheck.js'
import {
  failureHeader,
  readGatewayHead,
  toGatewayFailure,
  toGatewayRequest,
} from './gatewayWire.js'
import type { HttpAnswer, HttpCall } from './HttpCall.js'
import { networkFailure } from './networkFailure.js'
import type { GatewayAccess } from './NetworkOptions.js'
import { sendForm } from './sendForm.js'
import type { FormAnswer, FormCall } from './sendForm.js'
import { headersHiddenFromBrowser } from './toRequestHeaders.js'

export interface HttpOptions {
  window: Window & typeof globalThis
  gateway: GatewayAccess | undefined
  check: TargetCheck
  log: Log
}

/** No cookies of the browser, and no answers of its cache: a mini program has neither. */
const plain = { credentials: 'omit', cache: 'no-store' } as const

/** Sends calls, directly or through the gateway. */
export function createHttp({ window, gateway, check, log }: HttpOptions) {
  const routes = createRoutes()

  function routeOf(call: Omit<HttpCall, 'signal'>) {
    if (gateway) return routes.routeOf(call)
    checkBrowserCan(call, log)
    return 'direct'
  }

  async function direct(call: HttpCall, redirect: RequestRedirect = 'follow'): Promise<HttpAnswer> {
    const { url, method, headers, body, signal } = call
    const init = { method, headers: [...headers] as [string, string][], redirect, signal, ...plain }
    const response = await window.fetch(url.href, { ...init, ...(body !== undefined && { body }) })
    if (response.redirected) checkRedirect(call, response)
    return { statusCode: response.status, headers: [...response.headers], response }
  }

  /** A server that the app may reach must not lead to one that it may not. */
  function checkRedirect({ kind }: HttpCall, response: Response) {
    try {
      check(kind, response.url)
    } catch (error) {
      void response.body?.cancel()
      throw error
    }
  }

  async function throughGateway(call: HttpCall): Promise<HttpAnswer> {
    const { url, method, headers } = toGatewayRequest(call, gateway!)
    const { body, signal } = call
    const init = { method, headers, signal, ...plain, credentials: 'same-origin' as const }
    const response = await window.fetch(url, { ...init, ...(body !== undefined && { body }) })
    const head = readGatewayHead((name) => response.headers.get(name))
    if (!head) throw toGatewayFailure(response.status, response.headers.get(failureHeader))
    return { ...head, response }
  }

  async function tryDirect(call: HttpCall): Promise<HttpAnswer> {
    try {
      const answer = await direct(call, 'manual')
      // Where a redirect leads only the gateway sees, which asks the domain lists before it follows.
      if (answer.response.type === 'opaqueredirect') return await throughGateway(call)
      routes.learn(call, 'open')
      return answer
    } catch (error) {
      if (call.signal.aborted || error instanceof ApiError) throw error
      const answer = await throughGateway(call)
      routes.learn(call, 'closed')
      return answer
    }
  }

  const ways = {
    direct: (call: HttpCall) => direct(call),
    gateway: throughGateway,
    try: tryDirect,
  }

  return {
    /**
     * Ends when the headers of the answer are there.
     *
     * @throws ApiError, or the signal's reason
     */
    async send(call: HttpCall): Promise<HttpAnswer> {
      try {
        return await ways[routeOf(call)](call)
      } catch (error) {
        throw networkFailure(error, window.navigator)
      }
    },

    /** Sends a form, of whose way up the caller is told. @throws ApiError */
    async sendForm(call: FormCall): Promise<FormAnswer> {
      const isDirect = routeOf(call) === 'direct'
      const { signal, form, onHead, onProgress } = call
      const request = isDirect ? call : toGatewayRequest(call, gateway!)
      const headers = isDirect ? [...call.headers] : Object.entries(request.headers)
      const answer = await sendForm(window, {
        ...{ url: String(request.url), headers, form, signal, onProgress, onHead },
        readHead: isDirect ? undefined : readGatewayHead,
      })
      if (isDirect) check(call.kind, answer.url)
      return answer
    },
  }
}

export type Http = ReturnType<typeof createHttp>

/** Without a gateway: what the browser cannot do fails, and what it leaves out is said to the developer. */
function checkBrowserCan({ kind, method, redirect, headers }: Omit<HttpCall, 'signal'>, log: Log) {
  const needsGateway = 'needs the gateway (HostOptions.gateway)'
  const isRefused = method === 'TRACE' || method === 'CONNECT'
  if (isRefused) throw new ApiError(`method ${method} ${needsGateway}`, Errno.notSupported)
  if (redirect === 'manual') {
    throw new ApiError(`redirect "manual" ${needsGateway}`, Errno.notSupported)
  }
  for (const name of headersHiddenFromBrowser(headers)) {
    log.warn({ api: kind }, `the header "${name}" is left out; it ${needsGateway}`)
  }
}
