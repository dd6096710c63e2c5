import { transfer as withTransfer, wrap } from 'comlink'
import { batchingPort } from './batchingPort.js'
import { isComlinkApply } from './comlinkMessage.js'
import type { ComlinkApply, ComlinkReturn } from './comlinkMessage.js'
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

interface Callee {
  invoke(name: string, args: unknown): Answer | undefined
}

/**
 * Speaks to the host over `port`. Comlink matches answers to calls; its messages are rewritten to
 * the short tuples of wire.ts, which also means that this side can say nothing but `invoke`.
 *
 * @param deadline milliseconds until the host must have taken the port. After that the host itself
 *   ends every call in time, because only it knows which ones wait for a person.
 */
export function callHost(
  port: MessagePort,
  receiveEvent: (event: string, payload: unknown) => void,
  deadline: number,
): HostConnection {
  const comlinkIds = new Map<number, ComlinkReturn['id']>()
  let lastId = 0
  let deliver: (event: { data: ComlinkReturn }) => void = () => {}
  let closedReason: string | undefined

  const timer = setTimeout(() => close('timeout'), deadline)
  const batch = batchingPort(
    port,
    (item) => {
      const [key, value] = item as WireAnswer | WireEvent
      if (typeof key === 'number') settle(key, value as Answer | undefined)
      else if (key === WireEventName.welcome) clearTimeout(timer)
      else if (key === WireEventName.close) close(String(value))
      else receiveEvent(key, value)
    },
    failUnsendable,
  )

  function failUnsendable(item: unknown, error: unknown) {
    const [id] = item as WireCall
    settle(id, { ok: false, reason: String(error) })
  }

  function settle(id: number, answer: Answer | undefined) {
    const comlinkId = comlinkIds.get(id)
    if (comlinkId === undefined) return
    comlinkIds.delete(id)
    deliver({ data: { id: comlinkId, type: 'RAW', value: answer } })
  }

  function close(reason: string) {
    closedReason = reason
    clearTimeout(timer)
    batch.close()
    for (const id of comlinkIds.keys()) settle(id, { ok: false, reason })
  }

  const remote = wrap<Callee>({
    addEventListener(_type: string, listener: EventListenerOrEventListenerObject) {
      deliver = listener as unknown as typeof deliver
    },
    removeEventListener() {},
    postMessage(message: ComlinkApply, transfer?: Transferable[]) {
      if (!isComlinkApply(message)) return
      const id = ++lastId
      comlinkIds.set(id, message.id)
      const [name, args] = message.argumentList
      batch.post([id, name.value, args.value] satisfies unknown[] as WireCall, transfer)
    },
  })
  // Comlink makes a new proxy, with a finalizer, at each property access.
  const remoteInvoke = remote.invoke

  return {
    isClosed: () => closedReason !== undefined,
    invoke(name, args, transfer) {
      if (closedReason !== undefined) {
        return Promise.resolve({ ok: false, reason: closedReason })
      }
      return remoteInvoke(name, transfer?.length ? withTransfer(args as object, transfer) : args)
    },
  }
}
