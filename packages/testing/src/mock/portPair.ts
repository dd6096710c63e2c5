import { toPlainData } from '@miniview/bridge'
import type { WirePort } from '@miniview/bridge'

/**
 * Two ends of a channel in one script. As over a real one, what arrives is a copy and arrives later; files
 * pass by reference, also those of a document that has its own `Blob`. Timers that a test replaced do not
 * hold it up.
 */
export function portPair(): [WirePort, WirePort] {
  let isOpen = true
  const first: WirePort = end(() => second)
  const second: WirePort = end(() => first)
  return [first, second]

  function end(other: () => WirePort): WirePort {
    return {
      onmessage: null,
      postMessage(message) {
        if (!isOpen) return
        const data = toPlainData(message, [])
        queueMicrotask(() => other().onmessage?.({ data } as MessageEvent))
      },
      close: () => void (isOpen = false),
    }
  }
}
