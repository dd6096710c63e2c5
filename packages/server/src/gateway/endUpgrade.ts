import type { Duplex } from 'node:stream'
import { failureOf } from './failureOf.js'

/** Answers a WebSocket's handshake with a status instead. Browsers show no page more than that it failed. */
export function endUpgrade(raw: Duplex, status: string, error?: unknown): void {
  if (raw.destroyed) return
  const body = error === undefined ? '' : failureText(error)
  const lines = [
    `HTTP/1.1 ${status}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  // Node leaves the other direction open otherwise, as long as the browser does.
  raw.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => raw.destroy())
}

function failureText(error: unknown): string {
  const { errno, message } = failureOf(error)
  return JSON.stringify({ errno, reason: message })
}
