import { createEmitter } from '../createEmitter.js'
import type { Lifecycle } from '../createLifecycle.js'

type Listener = (payload: unknown) => unknown

/** The `onX` and `offX` of an object of the mini program's code. */
export function createSoundEvents<Event extends string>(
  events: readonly Event[],
  lifecycle: Pick<Lifecycle, 'run'>,
) {
  const told = new Map<Event, (payload: unknown) => void>()
  const functions: Record<string, (listener?: unknown) => void> = {}
  const all: (() => void)[] = []

  for (const event of events) {
    const emitter = createEmitter<unknown>()
    const listeners = new Map<Listener, () => void>()
    const remove = (listener: Listener) => {
      listeners.get(listener)?.()
      listeners.delete(listener)
    }
    told.set(event, emitter.emit)
    functions[`on${event}`] = (listener) => {
      if (typeof listener !== 'function' || listeners.has(listener as Listener)) return
      const run = (payload: unknown) => lifecycle.run(() => (listener as Listener)(payload))
      listeners.set(listener as Listener, emitter.on(run))
    }
    const off = (listener?: unknown) =>
      (listener === undefined ? [...listeners.keys()] : [listener as Listener]).forEach(remove)
    functions[`off${event}`] = off
    all.push(off)
  }

  return {
    functions,
    tell: (event: Event, payload?: unknown) => told.get(event)?.(payload),
    /** Removes all listeners. */
    clear: () => all.forEach((off) => off()),
  }
}
