import type { WirePort } from '../batchingPort.js'
import { plainDataLimits } from '../plainData.js'
import type { TextChannel } from './TextChannel.js'
import { fromJsonValue, toJsonValue } from './textValue.js'

export interface TextPortLimits {
  /** UTF-16 units of one text on the channel. Native channels copy each text several times. */
  chunk: number
  /** UTF-16 units of one message; a longer one counts as rubbish, and is not kept. */
  message: number
}

export const defaultTextPortLimits: TextPortLimits = {
  chunk: 256 * 1024,
  // What the guard lets through, with binary data a third longer in base64.
  message: Math.ceil((plainDataLimits.bytes * 4) / 3) + 2 * plainDataLimits.characters,
}

/** A chunk begins with one of these: whether more of its message follows. */
const more = '+'
const last = '.'

/**
 * A port over a channel that carries only texts: each message is JSON, with binary data and files in base64,
 * cut into chunks. What the other side may not say arrives as an item that the guard refuses.
 */
export function textPort(channel: TextChannel, limits = defaultTextPortLimits): WirePort {
  let isOpen = true
  let parts: string[] = []
  let length = 0
  /** Files are read before they are sent; what is posted meanwhile waits, so that the order stays. */
  let sending: Promise<void> | undefined

  function send(value: unknown) {
    const text = JSON.stringify(value)
    let at = 0
    while (at + limits.chunk < text.length) {
      const end = at + limits.chunk
      // Half a character would not survive a native channel, which encodes each text by itself.
      const cut = isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end
      channel.send(more + text.slice(at, cut))
      at = cut
    }
    channel.send(last + text.slice(at))
  }

  function receive(text: string) {
    if (!isOpen) return
    length += text.length - 1
    if (length <= limits.message) parts.push(text.slice(1))
    else parts = []
    if (text.startsWith(more)) return
    const message = length <= limits.message && text.startsWith(last) ? parts.join('') : ''
    parts = []
    length = 0
    port.onmessage?.({ data: read(message) } as MessageEvent)
  }

  /** Ends what a message with an unreadable file was about: a call on this side, an answer on the other. */
  function fail(message: unknown, error: unknown) {
    const items = (Array.isArray(message) ? message : []) as unknown[]
    for (const item of Array.isArray(items[0]) ? items : [items]) {
      const [id, ...rest] = item as unknown[]
      const answer = [id, { ok: false, reason: String(error) }]
      if (typeof id !== 'number') continue
      if (rest.length === 1) send(answer)
      else port.onmessage?.({ data: answer } as MessageEvent)
    }
  }

  const port: WirePort = {
    onmessage: null,
    postMessage(message) {
      if (!isOpen) return
      const value = toJsonValue(message)
      if (!sending && !(value instanceof Promise)) return send(value)
      const turn = Promise.all([value, sending])
        .then(([ready]) => send(ready))
        .catch((error: unknown) => fail(message, error))
        .then(() => {
          if (sending === turn) sending = undefined
        })
      sending = turn
    },
    close() {
      isOpen = false
      const end = () => channel.close()
      if (sending) void sending.then(end)
      else end()
    },
  }
  channel.receive(receive)
  return port
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

/** An item that no side can have meant, so that the guard counts it. */
const rubbish = [null]

function read(text: string): unknown {
  try {
    const value = fromJsonValue(JSON.parse(text))
    return Array.isArray(value) ? value : rubbish
  } catch {
    return rubbish
  }
}
