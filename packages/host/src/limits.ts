/** Limits on which the platform's documents of different years disagree. */
export interface Limits {
  /** Pages that may be open at once. */
  pageStack: number
  /** Calls of `request`, `uploadFile` and `downloadFile` together that run at once. */
  request: number
  /** What happens to further ones: they wait, or fail with `exceed max task count`. */
  overflow: 'queue' | 'fail'
  /** WebSockets that are there at once. With 1, a new one closes the old one. */
  sockets: number
  /** Bytes of one downloaded file. */
  downloadSize: number
}

const MB = 1024 * 1024

export const defaultLimits: Limits = {
  pageStack: 10,
  request: 10,
  overflow: 'queue',
  sockets: 5,
  downloadSize: 200 * MB,
}

/** What the oldest documents say. */
export const legacyLimits: Limits = {
  ...defaultLimits,
  pageStack: 5,
  request: 5,
  sockets: 1,
  downloadSize: 50 * MB,
}

export function toLimits(limits: 'legacy' | Partial<Limits> = {}): Limits {
  return limits === 'legacy' ? legacyLimits : { ...defaultLimits, ...limits }
}
