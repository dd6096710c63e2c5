import type { Lifecycle } from '../createLifecycle.js'

type Listener = (payload?: unknown) => unknown

/**
 * The `onX` of an object that the whole app shares and that has no `offX`: each keeps one listener, the
 * last, so that those of pages that are gone do not pile up.
 */
export function createListeners<Event extends string>(
  events: readonly Event[],
  lifecycle: Pick<Lifecycle, 'run'>,
) {
  const listeners = new Map<Event, Listener>()
  const entries = events.map((event) => [
    `on${event}`,
    (listener: unknown) => {
      if (typeof listener === 'function') listeners.set(event, listener as Listener)
    },
  ])

  return {
    functions: Object.fromEntries(entries) as Record<`on${Event}`, (listener: unknown) => void>,
    tell(event: Event, payload?: unknown): void {
      const listener = listeners.get(event)
      if (listener) lifecycle.run(() => listener(payload))
    },
  }
}
