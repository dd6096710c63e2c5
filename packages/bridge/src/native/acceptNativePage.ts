import type { AcceptPageOptions } from '../acceptPage.js'
import { isConnectMessage } from '../wire.js'
import type { TextChannel } from './TextChannel.js'
import { textPort } from './textPort.js'

export interface AcceptNativePageOptions extends Pick<
  AcceptPageOptions,
  'allows' | 'connect' | 'refuse'
> {
  /** The texts of one document. A new document gets a channel of its own. */
  channel: TextChannel
  /** The origin of that document as the native web view reports it, never as the page says. */
  origin: string
}

/**
 * Waits for the connect message of a page in a native web view. The origin is checked before the channel is
 * read; everything after that message passes the same guard as in a frame.
 *
 * @returns stops waiting
 */
export function acceptNativePage(options: AcceptNativePageOptions): () => void {
  const { channel, origin } = options
  if (!options.allows(origin)) {
    options.refuse?.(origin)
    channel.close()
    return () => {}
  }
  const port = textPort(channel)
  let isConnected = false
  port.onmessage = ({ data }: MessageEvent<unknown[]>) => {
    const [message] = data
    if (!isConnectMessage(message)) return port.close()
    isConnected = true
    port.onmessage = null
    const isHonest = URL.canParse(message.href) && new URL(message.href).origin === origin
    const href = isHonest ? message.href : undefined
    options.connect({ port, origin, href, loaded: message.loaded })
  }
  return () => {
    if (!isConnected) port.close()
  }
}
