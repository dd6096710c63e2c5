import { plainDataSize } from '@miniview/bridge'

/** `wx.miniProgram.postMessage` waits here, on the host's side, because a page that unloads can send no more. */
const maxMessages = 1_000
const maxSize = 1024 * 1024

export function createMessageQueue(warn: (text: string) => void) {
  let messages: { data: unknown; size: number }[] = []
  let total = 0

  return {
    /** Adds a message; drops the oldest where there are too many or they are too large. */
    add(data: unknown): void {
      const size = plainDataSize(data)
      messages.push({ data, size })
      total += size
      while (messages.length > maxMessages || (total > maxSize && messages.length > 1)) {
        total -= messages.shift()!.size
        warn('too many messages wait; the oldest was dropped')
      }
    },
    /** Empties the queue. */
    take(): unknown[] {
      const taken = messages.map(({ data }) => data)
      messages = []
      total = 0
      return taken
    },
  }
}
