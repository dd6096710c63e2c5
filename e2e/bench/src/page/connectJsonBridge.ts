import type { JsonCall } from '../host/serveJsonBridge.js'
import type { BurstEvent, Taken } from '../Native.js'
import type { PageSide } from '../PageSide.js'

type JsonMessage = { id: number; answer: unknown } | { event: BurstEvent }

export function connectJsonBridge(): PageSide {
  const callbacks = new Map<number, (answer: never) => void>()
  let lastId = 0
  let receive = (_event: BurstEvent) => {}

  addEventListener('message', ({ source, data }: MessageEvent<string>) => {
    if (source !== parent) return
    const message = JSON.parse(data) as JsonMessage
    if ('event' in message) return receive(message.event)
    const callback = callbacks.get(message.id)
    callbacks.delete(message.id)
    callback?.(message.answer as never)
  })

  function post(call: JsonCall) {
    parent.postMessage(JSON.stringify(call), location.ancestorOrigins[0]!)
  }

  return {
    echo(args, done) {
      callbacks.set(++lastId, done)
      post({ id: lastId, name: 'echo', args })
    },
    take(data, _isTransfer, done: (answer: Taken) => void) {
      const reader = new FileReader()
      reader.onload = () => {
        callbacks.set(++lastId, done)
        post({ id: lastId, name: 'take', args: { base64: String(reader.result) } })
      }
      reader.readAsDataURL(new Blob([data]))
    },
    burst(count, listener) {
      receive = listener
      post({ id: ++lastId, name: 'burst', args: { count } })
    },
  }
}
