/**
 * What crosses the border between a page and its host.
 *
 * One connect message goes over the window; everything after it travels over the private port: one of
 * the tuples below, or an array of them. The first member tells them apart: a number is a call or its
 * answer, a string an event. Nothing else can be said on this wire.
 */

/** Page to host: run the API `name` with one plain value. Ids grow by one and are never reused. */
export type WireCall = [id: number, name: string, args: unknown]

/** Host to page: the end of a call. No answer value means that the platform calls nobody back. */
export type WireAnswer = [id: number, answer?: Answer]

/** Host to page: something happened, once for each payload. Nobody answers. */
export type WireEvent = [event: string, ...payloads: unknown[]]

/**
 * How a call ended. A failure is a value, so that no stack and no host path crosses the border.
 *
 * `files` has the content of each file whose path is in `data`, by reference: an address that the host
 * makes loads in no frame of another origin, so the page makes its own.
 */
export type Answer =
  | { ok: true; data?: object; files?: readonly [path: string, content: Blob][] }
  | { ok: false; reason: string; errno?: number; errCode?: number }

/** The single message that a page sends over the window, with one end of its channel. */
export interface ConnectMessage {
  type: 'miniview:connect'
  version: 1
  /** The page's address. The host believes it only if its origin is the sender's. */
  href: string
  /** Whether the page's `load` event is already over, so that the frame will not report it again. */
  loaded: boolean
}

export function isConnectMessage(data: unknown): data is ConnectMessage {
  return (
    isRecord(data) &&
    data['type'] === 'miniview:connect' &&
    data['version'] === 1 &&
    typeof data['href'] === 'string' &&
    typeof data['loaded'] === 'boolean'
  )
}

/** The events that the bridge keeps for itself; every other name belongs to the platform. */
export const WireEventName = {
  /** The host took the port. */
  welcome: 'miniview:welcome',
  /** The host ends the connection; the payload is the reason for the calls still open. */
  close: 'miniview:close',
  /** The host asks the page to report its address and title, and thereby that it is alive. */
  ask: 'miniview:ask',
} as const

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
