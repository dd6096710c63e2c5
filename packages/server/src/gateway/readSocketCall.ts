import type { IncomingMessage } from 'node:http'
import { malformed } from './GatewayError.js'
import { readHeaderList, readTime } from './readCall.js'

/** A WebSocket as the container asks for it. */
export interface SocketCall {
  url: string
  /** Names and values as the app wrote them. */
  headers: (readonly [string, string])[]
  protocols: string[]
  /** Milliseconds until it is open. */
  time: number
}

/**
 * Reads the query of a WebSocket's address: `url`, `header` (JSON), `protocols` (a JSON list, or names
 * with commas; default: those that the browser asks for) and `timeout`.
 *
 * @throws GatewayError
 */
export function readSocketCall(
  query: URLSearchParams,
  { headers }: IncomingMessage,
  maxTime: number,
): SocketCall {
  return {
    url: query.get('url') ?? '',
    headers: readHeaderList(query.get('header') || '{}'),
    protocols: readProtocols(query.get('protocols') || headers['sec-websocket-protocol'] || ''),
    time: readTime(query.get('timeout'), maxTime),
  }
}

function readProtocols(text: string): string[] {
  const names = text.startsWith('[') ? readList(text) : text.split(',')
  return names.map((name) => name.trim()).filter(Boolean)
}

function readList(json: string): string[] {
  try {
    const value: unknown = JSON.parse(json)
    if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value
  } catch {
    // Told below, like a list of something else.
  }
  throw malformed('protocols')
}
