/** Listeners of one event. A listener that throws does not stop the others. */
export interface Emitter<Payload> {
  /** @returns removes exactly this listener */
  on(listener: (payload: Payload) => unknown): () => void
  /** @returns what the listeners returned, in their order */
  emit(payload: Payload): unknown[]
  readonly size: number
}

export function createEmitter<Payload>(): Emitter<Payload> {
  const listeners = new Set<{ listener: (payload: Payload) => unknown }>()
  return {
    on(listener) {
      const entry = { listener }
      listeners.add(entry)
      return () => listeners.delete(entry)
    },
    emit(payload) {
      return [...listeners].map(({ listener }) => {
        try {
          return listener(payload)
        } catch (error) {
          reportError(error)
          return undefined
        }
      })
    },
    get size() {
      return listeners.size
    },
  }
}
