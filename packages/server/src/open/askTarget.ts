import { request as requestHttp } from 'node:http'
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { request as requestHttps } from 'node:https'
import { lookupName } from './lookupName.js'
import { targetRequest } from './targetRequest.js'
import type { GatewayParts } from './startPageGateway.js'

/** Begins a page's request at its target; the body is the caller's to send. */
export function askTarget(
  request: IncomingMessage,
  target: string,
  path: string,
  { names, agents, userAgent }: GatewayParts,
  more: OutgoingHttpHeaders = {},
): ClientRequest {
  const { protocol, hostname, port } = new URL(target)
  const isSecure = protocol === 'https:'
  const ask = isSecure ? requestHttps : requestHttp
  return ask({
    agent: isSecure ? agents['https:'] : agents['http:'],
    // An IPv6 address stands in brackets in an address only.
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port: port || (isSecure ? 443 : 80),
    lookup: lookupName,
    path,
    method: request.method,
    headers: { ...targetRequest(request, target, names, userAgent), ...more },
  })
}
