import { ApiError } from '@miniview/bridge'
import { createEmitter } from '../createEmitter.js'
import { abortReason } from './networkFailure.js'
import { NetworkErrno } from './NetworkErrno.js'
import type { GatewayAccess } from './NetworkOptions.js'
import { notConnected, openSocket } from './openSocket.js'
import type { Socket, SocketEvents, SocketRequest } from './openSocket.js'
import type { RequestHeaders } from './toRequestHeaders.js'

export interface SocketsOptions {
  window: Window & typeof globalThis
  gateway: GatewayAccess | undefined
  /** How many may be there at once; with one, a new one closes the old one. */
  limit: number
  /** Gives the signal that ends the sockets that start now. */
  interruption(): AbortSignal
}

export interface SocketCall extends Pick<
  SocketRequest,
  'protocols' | 'timeout' | 'signal' | 'tell'
> {
  url: URL
  headers: RequestHeaders
}

/**
 * The sockets of an app. The old functions without a SocketTask mean the oldest one that is not closed; the
 * platform does not say which.
 */
export function createSockets({ window, gateway, limit, interruption }: SocketsOptions) {
  /** In the order of their making, which a Set keeps. */
  const sockets = new Set<Socket>()
  const events = {
    Open: createEmitter<SocketEvents['Open']>(),
    Message: createEmitter<SocketEvents['Message']>(),
    Error: createEmitter<SocketEvents['Error']>(),
    Close: createEmitter<SocketEvents['Close']>(),
  }

  function makeRoom() {
    if (sockets.size < limit) return
    if (limit > 1) {
      const reason = `fail reach max websocket connect count ${limit}`
      throw new ApiError(reason, NetworkErrno.tooManyTasks)
    }
    for (const socket of sockets) socket.replace()
  }

  return {
    events,

    /** The socket that the old functions mean. @throws ApiError where none is open */
    current(): Socket {
      const [oldest] = sockets
      if (!oldest?.isOpen()) throw notConnected()
      return oldest
    },

    /** Starts to open one. @throws ApiError where there are too many, or the address is refused */
    connect({ url, headers, protocols, timeout, signal, tell }: SocketCall): Socket {
      if (signal.aborted) throw abortReason(signal)
      makeRoom()
      const ends = { signal, interruption: interruption() }
      const call = { protocols, timeout, ...ends, isGateway: gateway !== undefined }
      const address = gateway
        ? gatewayAddress(window, gateway, { url, headers, timeout })
        : url.href
      const socket: Socket = openSocket(window, {
        ...call,
        address,
        tell(event, payload) {
          const isCurrent = sockets.values().next().value === socket
          if (event === 'Close') sockets.delete(socket)
          tell(event, payload)
          if (isCurrent) events[event].emit(payload as never)
        },
      })
      sockets.add(socket)
      signal.addEventListener('abort', () => sockets.delete(socket), { once: true })
      return socket
    },
  }
}

export type Sockets = ReturnType<typeof createSockets>

/** The gateway calls the target with the headers, which a browser's own WebSocket has not. */
function gatewayAddress(
  { location }: Window,
  { path, session }: GatewayAccess,
  { url, headers, timeout }: Pick<SocketCall, 'url' | 'headers' | 'timeout'>,
): string {
  const address = new URL(`${path}/socket`, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  address.search = new URLSearchParams({
    url: url.href,
    session,
    header: JSON.stringify(Object.fromEntries(headers)),
    timeout: String(timeout),
  }).toString()
  return address.href
}
