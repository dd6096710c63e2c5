import { ApiError } from '@miniview/bridge'
import { NetworkErrno } from './NetworkErrno.js'
import { abortReason } from './networkFailure.js'

/** What listeners of a socket get, by the event. */
export interface SocketEvents {
  Open: { header: Record<string, string> }
  Message: { data: string | ArrayBuffer }
  Error: { errMsg: string }
  Close: { code: number; reason: string }
}

export interface SocketRequest {
  address: string
  protocols: readonly string[]
  /** Whether the first message is the gateway's, and tells the headers of the target's answer. */
  isGateway: boolean
  /** Milliseconds until it must be open. */
  timeout: number
  /** Ends the socket without a word to its listeners. */
  signal: AbortSignal
  /** Ends the socket, of which its listeners are told the reason. */
  interruption: AbortSignal
  tell<Event extends keyof SocketEvents>(event: Event, payload: SocketEvents[Event]): void
}

export type Socket = ReturnType<typeof openSocket>

/** The browser's code for a connection that ended without a close frame. */
const abnormal = { code: 1006, reason: '' }

const errorText = (reason: string) => ({ errMsg: `connectSocket:fail ${reason}` })

/**
 * Starts to open a WebSocket.
 *
 * @throws ApiError where the browser refuses even to try, such as for an invalid protocol name
 */
export function openSocket(window: Window & typeof globalThis, request: SocketRequest) {
  const { isGateway, signal, interruption, tell } = request
  const socket = create(window, request)
  let state: 'connecting' | 'open' | 'closed' = 'connecting'
  let hasFailed = false
  socket.binaryType = 'arraybuffer'

  const timer = setTimeout(() => {
    tell('Error', errorText('timeout'))
    finish(abnormal)
  }, request.timeout)

  function open(header: Record<string, string>) {
    clearTimeout(timer)
    state = 'open'
    tell('Open', { header })
  }

  /** Closes for the listeners, once, whatever the connection still does. */
  function finish(closed?: SocketEvents['Close']) {
    if (state === 'closed') return
    clearTimeout(timer)
    signal.removeEventListener('abort', abandon)
    interruption.removeEventListener('abort', interrupt)
    state = 'closed'
    socket.close()
    if (closed) tell('Close', closed)
  }
  const abandon = () => finish()
  function interrupt() {
    // What the connection says of its own end would be a second reason.
    hasFailed = true
    tell('Error', errorText(abortReason(interruption).message))
    finish(abnormal)
  }
  interruption.addEventListener('abort', interrupt, { once: true })
  signal.addEventListener('abort', abandon, { once: true })

  socket.onopen = () => {
    if (state === 'connecting' && !isGateway) open({})
  }
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (state === 'open') tell('Message', { data })
    else if (state === 'connecting') open(headerOfGateway(data))
  }
  socket.onerror = fail
  socket.onclose = ({ code, reason }) => {
    // Not every failed handshake is reported as an error before.
    if (state === 'connecting') fail()
    finish({ code, reason })
  }

  function fail() {
    if (state === 'closed' || hasFailed) return
    hasFailed = true
    const isOffline = !window.navigator.onLine
    tell('Error', errorText(isOffline ? 'network is down' : 'the connection failed'))
  }

  return {
    isOpen: () => state === 'open',

    /** @throws ApiError `WebSocket is not connected` */
    send(data: string | ArrayBuffer | ArrayBufferView<ArrayBuffer>) {
      if (state !== 'open') throw notConnected()
      socket.send(data)
    },

    /** Says goodbye to the server, or gives up the handshake. @throws ApiError where it is closed */
    close(code: number, reason: string) {
      if (state === 'closed') throw notConnected()
      if (state === 'connecting') return finish({ code, reason })
      socket.close(code, reason)
    },

    /** Closes at once, also for its listeners. */
    replace: () => finish({ code: 1000, reason: '' }),
  }
}

export const notConnectedReason = 'WebSocket is not connected'

export const notConnected = () => new ApiError(notConnectedReason)

function create(window: Window & typeof globalThis, { address, protocols }: SocketRequest) {
  try {
    return new window.WebSocket(address, [...protocols])
  } catch (error) {
    throw new ApiError((error as Error).message, NetworkErrno.badArgument)
  }
}

function headerOfGateway(data: string | ArrayBuffer): Record<string, string> {
  const { header } = JSON.parse(String(data)) as { header: Record<string, string> }
  return header
}
