/** Listeners of one event. A listener that throws does not stop the others. */
export interface Emitter<Payload> {
  /** @returns removes exactly this listener */
  on(listener: (payload: Payload) => void): () => void
  emit(payload: Payload): void
  readonly size: number
}

export function createEmitter<Payload>(): Emitter<Payload> {
  const listeners = new Set<{ listener: (payload: Payload) => void }>()
  return {
    on(listener) {
      const entry = { listener }
      listeners.add(entry)
      return () => listeners.delete(entry)
    },
    emit(payload) {
      for (const { listener } of [...listeners]) {
        try {
          listener(payload)
        } catch (error) {
          reportError(error)
        }
      }
    },
    get size() {
      return listeners.size
    },
  }
}
