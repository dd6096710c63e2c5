/**
 * What one side sends: an array whose first member is a number or a string. One that begins with a
 * string is an event with one payload; neighbours of one name are joined into one item.
 */
export type Item = [key: number | string, ...rest: unknown[]]

/** What carries values between two sides, in order: a MessagePort, or what stands for one. */
export interface WirePort {
  postMessage(message: unknown, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent) => void) | null
  close(): void
}

/** A port on which what is posted in one turn leaves as few messages as possible, in order. */
export interface BatchingPort {
  post(item: Item, transfer?: Transferable[]): void
  /** Sends what waits and closes the port; later posts are dropped. */
  close(): void
}

/** So much leaves at once, so that the other side starts on a long burst while it is still issued. */
export const maxBatch = 512

/**
 * Sends the first item of a turn at once, so that a lone one waits for nothing, and joins those that
 * follow in the same turn into one message: an array of items. Arriving messages are handed out item
 * by item; an item that cannot be cloned goes to `unsendable`. Measured in docs/performance.md: one
 * message for a burst is what makes the bridge faster than a bare port.
 */
export function batchingPort(
  port: WirePort,
  receive: (item: Item) => void,
  unsendable: (item: Item, error: unknown) => void,
): BatchingPort {
  let items: Item[] = []
  let transfers: Transferable[] = []
  let size = 0
  let isTurnOpen = false
  let isOpen = true

  function send(item: Item, transfer: Transferable[] = []) {
    try {
      port.postMessage(item, transfer)
    } catch (error) {
      unsendable(item, error)
    }
  }

  function sendWaiting() {
    if (items.length === 0) return
    const batch = items
    const transfer = transfers
    items = []
    transfers = []
    size = 0
    try {
      port.postMessage(batch, transfer)
    } catch {
      // One value that cannot be cloned fails the whole batch, so the others go alone.
      for (const item of batch) send(item)
    }
  }

  function add(item: Item) {
    const last = items[items.length - 1]
    const isJoined = last !== undefined && last[0] === item[0] && typeof item[0] === 'string'
    if (isJoined) last.push(item[1])
    else items.push(item)
    size++
  }

  function endTurn() {
    isTurnOpen = false
    if (isOpen) sendWaiting()
  }

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return
    if (!Array.isArray(data[0])) return receive(data as Item)
    for (const item of data) {
      if (!isOpen) return
      receive(item)
    }
  }

  return {
    post(item, transfer) {
      if (!isOpen) return
      if (!isTurnOpen) {
        isTurnOpen = true
        queueMicrotask(endTurn)
        return send(item, transfer)
      }
      add(item)
      if (transfer?.length) transfers.push(...transfer)
      if (size >= maxBatch) sendWaiting()
    },
    close() {
      sendWaiting()
      isOpen = false
      port.onmessage = null
      port.close()
    },
  }
}
