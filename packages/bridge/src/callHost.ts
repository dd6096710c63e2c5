import { batchingPort } from './batchingPort.js'
import type { WirePort } from './batchingPort.js'
import { WireEventName } from './wire.js'
import type { Answer, WireAnswer, WireCall, WireEvent } from './wire.js'

/** The page's end of the channel. */
export interface HostConnection {
  /**
   * Calls the host. Always ends: with the host's answer, or with a failure when the host does not
   * take the port by the deadline or closes it. Undefined where the platform calls nobody back.
   */
  invoke(name: string, args: unknown, transfer?: Transferable[]): Promise<Answer | undefined>
  /** Whether the host closed the port; every call fails from then on. */
  isClosed(): boolean
}

/**
 * Speaks to the host over `port`, in the tuples of wire.ts. The host's side is Comlink's; of the
 * page's side nothing is left once messages are tuples but to match ids, and without the library each
 * page loads 1.6 kB less and each call is some 10 µs faster (measured, docs/performance.md).
 *
 * @param deadline milliseconds until the host must have taken the port. After that the host itself
 *   ends every call in time, because only it knows which ones wait for a person.
 */
export function callHost(
  port: WirePort,
  receiveEvent: (event: string, payload: unknown) => void,
  deadline: number,
): HostConnection {
  const pending = new Map<number, (answer: Answer | undefined) => void>()
  let lastId = 0
  let closedReason: string | undefined

  const timer = setTimeout(() => close('timeout'), deadline)
  const batch = batchingPort(
    port,
    (item) => {
      const [key, ...rest] = item as WireAnswer | WireEvent
      if (typeof key === 'number') settle(key, rest[0] as Answer | undefined)
      else for (const payload of rest) receive(key, payload)
    },
    ([id], error) => settle(id as number, { ok: false, reason: String(error) }),
  )

  function receive(event: string, payload: unknown) {
    if (event === WireEventName.welcome) clearTimeout(timer)
    else if (event === WireEventName.close) close(String(payload))
    else receiveEvent(event, payload)
  }

  function settle(id: number, answer: Answer | undefined) {
    const resolve = pending.get(id)
    pending.delete(id)
    resolve?.(answer)
  }

  function close(reason: string) {
    closedReason = reason
    clearTimeout(timer)
    batch.close()
    for (const id of pending.keys()) settle(id, { ok: false, reason })
  }

  return {
    isClosed: () => closedReason !== undefined,
    invoke(name, args, transfer) {
      if (closedReason !== undefined) {
        return Promise.resolve({ ok: false, reason: closedReason })
      }
      return new Promise((resolve) => {
        const id = ++lastId
        pending.set(id, resolve)
        batch.post([id, name, args] satisfies WireCall, transfer)
      })
    },
  }
}
