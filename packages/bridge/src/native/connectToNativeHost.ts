import { callHost } from '../callHost.js'
import type { HostConnection } from '../callHost.js'
import type { ConnectMessage } from '../wire.js'
import type { TextChannel } from './TextChannel.js'
import { textPort } from './textPort.js'

/**
 * Connects a page in a native web view to its host on the other end of the channel. As in a frame, the
 * first message says which page it is, and calls made now wait in the channel.
 */
export function connectToNativeHost(
  window: Window,
  channel: TextChannel,
  receiveEvent: (event: string, payload: unknown) => void,
  deadline = 60_000,
): HostConnection {
  const message: ConnectMessage = {
    type: 'miniview:connect',
    version: 1,
    href: window.location.href,
    loaded: window.document.readyState === 'complete',
  }
  const port = textPort(channel)
  port.postMessage([message], [])
  return callHost(port, receiveEvent, deadline)
}
