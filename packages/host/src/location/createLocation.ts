import type { Lifecycle } from '../createLifecycle.js'
import { createEmitter } from '../createEmitter.js'
import { loadOnce } from '../loadOnce.js'
import type { Position } from './Coordinates.js'

export interface LocationOptions {
  lifecycle: Lifecycle
  window: { navigator: Navigator }
  /** Aborts when the app closes. */
  signal: AbortSignal
}

/** The position that changes: what listeners wait for, and the code that follows it, on first use. */
export function createLocation(options: LocationOptions) {
  const events = {
    change: createEmitter<Position>(),
    changeError: createEmitter<{ errCode: number }>(),
  }
  const updates = loadOnce(async () => {
    const { createLocationUpdates } = await import('./createLocationUpdates.js')
    return createLocationUpdates({ ...options, ...events })
  })
  return { ...events, updates }
}

export type Location = ReturnType<typeof createLocation>
