import { onTestFinished } from 'vitest'
import { serve } from '../../serve.js'
import type { GatewayApp, GatewayOptions } from '../GatewayOptions.js'
import { registerGateway } from '../registerGateway.js'

export const session = 'the-session-of-this-test'

/** An app that is developed on this machine: everything may be reached. */
export const localApp: GatewayApp = { appId: 'wx1', development: { allowPrivate: true } }

/** What a container sends; browsers add the last one themselves. */
export function containerHeaders(url: string): Record<string, string> {
  return {
    'x-miniview-url': url,
    'x-miniview-kind': 'request',
    'x-miniview-session': session,
    'sec-fetch-site': 'same-origin',
  }
}

export interface GatewayFailure {
  status: number
  errno: number
  reason: string
}

/** A gateway that ends with the test, and how a container calls it. */
export async function startGateway(options: Partial<GatewayOptions> = {}) {
  const server = await serve({
    hostname: '127.0.0.1',
    port: 0,
    routes: (app) => registerGateway(app, { app: localApp, session, ...options }),
  })
  onTestFinished(() => server.close())

  function call(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(containerHeaders(url))
    new Headers(init.headers).forEach((value, name) => headers.set(name, value))
    return fetch(`${server.origin}/gateway/http`, { ...init, headers })
  }

  async function failureOf(url: string, init?: RequestInit): Promise<GatewayFailure> {
    const response = await call(url, init)
    if (response.headers.has('x-miniview-status')) throw new Error(`${url} was reached`)
    return {
      status: response.status,
      ...((await response.json()) as { errno: number; reason: string }),
    }
  }

  function socketUrl(url: string, query: Record<string, string> = {}): string {
    return `${server.origin.replace('http', 'ws')}/gateway/socket?${new URLSearchParams({ url, session, ...query })}`
  }

  return { ...server, call, failureOf, socketUrl }
}

/** The headers of the target's answer. */
export function targetHeadersOf(response: Response): [string, string][] {
  return JSON.parse(decodeURIComponent(response.headers.get('x-miniview-headers') ?? '[]'))
}

/** What an app set, as it goes over the wire. */
export const setHeaders = (headers: Record<string, string>) => ({
  'x-miniview-header': encodeURIComponent(JSON.stringify(headers)),
})
