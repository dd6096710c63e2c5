import type { BurstEvent } from '../Native.js'
import type { PageSide } from '../PageSide.js'
import { sendPort } from './sendPort.js'

/** Answers come in the order of the calls, so a bare port needs no ids. */
export function connectRawPort(): PageSide {
  const port = sendPort()
  let callbacks: ((answer: never) => void)[] = []
  let answered = 0
  let receive = (_event: BurstEvent) => {}

  port.onmessage = ({ data }) => {
    if ('index' in data) return receive(data)
    const callback = callbacks[answered++]!
    if (answered === callbacks.length) {
      callbacks = []
      answered = 0
    }
    callback(data as never)
  }

  return {
    echo(args, done) {
      callbacks.push(done)
      port.postMessage(args)
    },
    take(data, isTransfer, done) {
      callbacks.push(done)
      port.postMessage({ data }, isTransfer ? [data as ArrayBuffer] : [])
    },
    burst(count, listener) {
      receive = listener
      port.postMessage({ burst: count })
    },
  }
}
