/** `wx.miniProgram.postMessage` waits here, on the host's side, because a page that unloads can send no more. */
const maxMessages = 1_000
const maxCharacters = 1024 * 1024

export function createMessageQueue(warn: (text: string) => void) {
  let messages: { data: unknown; size: number }[] = []
  let characters = 0

  return {
    /** Adds a message; drops the oldest where there are too many or they are too large. */
    add(data: unknown): void {
      const size = JSON.stringify(data)?.length ?? 0
      messages.push({ data, size })
      characters += size
      while (messages.length > maxMessages || (characters > maxCharacters && messages.length > 1)) {
        characters -= messages.shift()!.size
        warn('too many messages wait; the oldest was dropped')
      }
    },
    /** Empties the queue. */
    take(): unknown[] {
      const taken = messages.map(({ data }) => data)
      messages = []
      characters = 0
      return taken
    },
  }
}
