import type { WirePort } from './batchingPort.js'
import { isConnectMessage } from './wire.js'

/** A page's request to be served, from a verified sender. */
export interface PageRequest {
  port: WirePort
  /** The sender's origin as the browser reports it, never as the page says. */
  origin: string
  /** The page's address, or undefined where the page lied about its origin. */
  href: string | undefined
  /** Whether the page's `load` event was over when it connected. */
  loaded: boolean
}

export interface AcceptPageOptions {
  /** The window that pages post to: the host's own. */
  window: Window
  /** The window of the one frame whose document may connect. */
  frame(): Window | null
  allows(origin: string): boolean
  connect(request: PageRequest): void
  /** A document of another origin, loaded in this frame, tried to connect. */
  refuse?(origin: string): void
}

/**
 * Waits for connect messages of one frame. Source and origin are checked before `data` is read,
 * because reading it deserialises whatever the sender posted.
 *
 * @returns stops waiting
 */
export function acceptPage(options: AcceptPageOptions): () => void {
  function receive(event: MessageEvent) {
    if (!event.isTrusted || event.source === null || event.source !== options.frame()) return
    if (!options.allows(event.origin)) return options.refuse?.(event.origin)
    const [port] = event.ports
    const message: unknown = event.data
    if (!port || !isConnectMessage(message)) return
    const isHonest = URL.canParse(message.href) && new URL(message.href).origin === event.origin
    options.connect({
      port,
      origin: event.origin,
      href: isHonest ? message.href : undefined,
      loaded: message.loaded,
    })
  }
  options.window.addEventListener('message', receive)
  return () => options.window.removeEventListener('message', receive)
}
