/** Limits on which the platform's documents of different years disagree. */
export interface Limits {
  /** Pages that may be open at once. */
  pageStack: number
}

export const defaultLimits: Limits = { pageStack: 10 }

/** What the oldest documents say. */
export const legacyLimits: Limits = { pageStack: 5 }

export function toLimits(limits: 'legacy' | Partial<Limits> = {}): Limits {
  return limits === 'legacy' ? legacyLimits : { ...defaultLimits, ...limits }
}
