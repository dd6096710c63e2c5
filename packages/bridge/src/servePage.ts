import { expose } from 'comlink'
import { batchingPort } from './batchingPort.js'
import type { WirePort } from './batchingPort.js'
import { toComlinkApply } from './comlinkMessage.js'
import type { ComlinkApply, ComlinkReturn } from './comlinkMessage.js'
import { createGuard, defaultGuardLimits } from './guard.js'
import type { GuardLimits } from './guard.js'
import { WireEventName } from './wire.js'
import type { Answer, WireAnswer, WireEvent } from './wire.js'

/** The host's end of the channel to one document of one page. */
export interface PageConnection {
  /** Sends an event; whatever is sent in one turn leaves as one message, in order. */
  emit(event: string, payload: unknown): void
  /** Ends the connection. The page's open calls fail with `reason`. */
  close(reason: string): void
}

export interface ServePageOptions {
  /** Runs one call. Must not throw and must always end; undefined calls nobody back. */
  invoke(name: string, args: unknown): Answer | undefined | Promise<Answer | undefined>
  /** The guard closed the connection because the page asked too much or sent rubbish. */
  disconnected?(): void
  limits?: GuardLimits
}

/**
 * Answers a page on its port. `Comlink.expose` alone lets the other side run code here, through
 * `constructor.constructor`; so exactly one function is exposed, and Comlink only ever sees the
 * `APPLY ['invoke']` that this file makes from a tuple which the guard let through.
 */
export function servePage(port: WirePort, options: ServePageOptions): PageConnection {
  const guard = createGuard(options.limits ?? defaultGuardLimits)
  let deliver: (event: { data: ComlinkApply }) => void = () => {}

  const batch = batchingPort(
    port,
    (item) => {
      const verdict = guard.judge(item)
      switch (verdict.kind) {
        case 'run':
          return deliver({ data: toComlinkApply(...verdict.call) })
        case 'refuse':
          return answer(verdict.id, { ok: false, reason: verdict.reason })
        case 'disconnect':
          close('the host disconnected this page: too many calls')
          return options.disconnected?.()
        case 'drop':
      }
    },
    ([id]) => typeof id === 'number' && answer(id, unsendable),
  )

  function answer(id: number, value: Answer | undefined) {
    batch.post([id, value] satisfies WireAnswer)
  }

  function emit(event: string, payload: unknown) {
    batch.post([event, payload] satisfies WireEvent)
  }

  function close(reason: string) {
    emit(WireEventName.close, reason)
    batch.close()
  }

  expose(
    { invoke: options.invoke },
    {
      addEventListener(_type: string, listener: EventListenerOrEventListenerObject) {
        deliver = listener as unknown as typeof deliver
      },
      removeEventListener() {},
      postMessage({ id, type, value }: ComlinkReturn) {
        guard.ended()
        // A thrown value would carry the host's stack; `invoke` promises not to throw.
        const end = type === 'RAW' ? (value as Answer | undefined) : internalError
        answer(id as number, end)
      },
    },
  )
  emit(WireEventName.welcome, null)
  return { emit, close }
}

const unsendable: Answer = { ok: false, reason: 'the result cannot be sent to a page' }
const internalError: Answer = { ok: false, reason: 'internal error', errno: 4 }
