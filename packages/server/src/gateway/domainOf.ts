import type { DomainLists, GatewayKind } from './GatewayOptions.js'

/**
 * The origin that an entry of a domain list names, as browsers write it.
 *
 * @param field where the lists stand, for the message
 * @throws TypeError for what is no exact origin of the kind's schemes
 */
export function domainOf(entry: string, kind: GatewayKind, field = 'domains'): string {
  const url = URL.canParse(entry) ? new URL(entry) : undefined
  const schemes = kind === 'socket' ? ['wss:', 'ws:'] : ['https:', 'http:']
  // What is left of an origin when the parser took its parts; a path or a query would be ignored silently.
  const isBare = url !== undefined && url.href === `${url.origin}/`
  if (!isBare || !schemes.includes(url.protocol) || url.hostname.includes('*')) {
    const example = kind === 'socket' ? 'wss://live.example.com' : 'https://api.example.com'
    throw new TypeError(`${field}.${kind}: "${entry}" is no exact origin such as "${example}"`)
  }
  return url.origin
}

/**
 * The lists with their entries as browsers write them.
 *
 * @throws TypeError that names the wrong entry, so that it is known before the first call
 */
export function checkDomainLists(
  domains: DomainLists,
  field?: string,
): Record<GatewayKind, string[]> {
  const checked = (kind: GatewayKind) =>
    (domains[kind] ?? []).map((entry) => domainOf(entry, kind, field))
  return {
    request: checked('request'),
    uploadFile: checked('uploadFile'),
    downloadFile: checked('downloadFile'),
    socket: checked('socket'),
  }
}
