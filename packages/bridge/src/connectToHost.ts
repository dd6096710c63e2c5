import { callHost } from './callHost.js'
import type { HostConnection } from './callHost.js'
import type { HostFacts } from './hostFacts.js'
import type { ConnectMessage } from './wire.js'

/**
 * Gives the host one end of a new channel and returns the other. There is no handshake to wait for:
 * calls made now queue in the port until the host takes it.
 */
export function connectToHost(
  window: Window,
  facts: HostFacts,
  receiveEvent: (event: string, payload: unknown) => void,
  deadline = 60_000,
): HostConnection {
  const { port1, port2 } = new MessageChannel()
  const connection = callHost(port1, receiveEvent, deadline)
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const message: ConnectMessage = {
    type: 'miniview:connect',
    version: 1,
    href: window.location.href,
    loaded: (navigation?.loadEventEnd ?? 0) > 0,
  }
  window.parent.postMessage(message, facts.hostOrigin, [port2])
  return connection
}
