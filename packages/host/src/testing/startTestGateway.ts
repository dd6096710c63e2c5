import type { GatewayAccess } from '../network/NetworkOptions.js'
import { startTestServer } from './startTestServer.js'

export interface TestGateway {
  access: GatewayAccess
  /** Method and target of each call so far, in order. */
  calls: string[]
}

/** Starts a gateway whose domain lists have nothing: it notes what it is asked for, and refuses. */
export async function startTestGateway(): Promise<TestGateway> {
  const calls: string[] = []
  const failure = { errno: 600002, reason: 'url not in domain list' }
  const { origin } = await startTestServer(({ method, headers }, response) => {
    calls.push(`${method} ${String(headers['x-miniview-url'])}`)
    response.writeHead(502, { 'x-miniview-failure': encodeURIComponent(JSON.stringify(failure)) })
    response.end()
  })
  return { access: { path: origin, session: 's' }, calls }
}
