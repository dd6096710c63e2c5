import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { malformed } from './GatewayError.js'
import type { GatewayKind } from './GatewayOptions.js'

/** A call as the container asks for it. */
export interface GatewayCall {
  kind: Exclude<GatewayKind, 'socket'>
  method: string
  url: string
  /** Names and values as the app wrote them. */
  headers: (readonly [string, string])[]
  /** Milliseconds; not above the gateway's own limit. */
  time: number
  followRedirects: boolean
}

const kinds = ['request', 'uploadFile', 'downloadFile'] as const

/** Browsers refuse to send these, so a header names them. */
const namedMethods = ['TRACE', 'CONNECT']

/** Reads the `x-miniview-*` headers. @throws GatewayError */
export function readCall(
  { method = 'GET', headers }: IncomingMessage,
  maxTime: number,
): GatewayCall {
  const kind = kinds.find((name) => name === textOf(headers, 'kind'))
  if (!kind) throw malformed('x-miniview-kind')
  const named = textOf(headers, 'method')
  if (named !== undefined && (method !== 'POST' || !namedMethods.includes(named))) {
    throw malformed('x-miniview-method')
  }
  return {
    kind,
    method: named ?? method,
    url: textOf(headers, 'url') ?? '',
    headers: readHeaderList(decoded(textOf(headers, 'header') ?? '{}')),
    time: readTime(textOf(headers, 'timeout'), maxTime),
    followRedirects: textOf(headers, 'redirect') !== 'manual',
  }
}

/** Reads the headers that an app set from a JSON object of texts. @throws GatewayError */
export function readHeaderList(json: string): (readonly [string, string])[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw malformed('x-miniview-header')
  }
  if (typeof value !== 'object' || value === null) throw malformed('x-miniview-header')
  return Object.entries(value).map(([name, part]: [string, unknown]) => {
    if (typeof part !== 'string') throw malformed('x-miniview-header')
    return [name, part]
  })
}

/** Milliseconds that a call may take. */
export function readTime(text: string | null | undefined, maxTime: number): number {
  const time = Number(text)
  return time > 0 && time < maxTime ? time : maxTime
}

function textOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[`x-miniview-${name}`]
  return Array.isArray(value) ? value[0] : value
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw malformed('x-miniview-header')
  }
}
