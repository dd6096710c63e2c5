export interface ExpiringMapOptions {
  /** Milliseconds that an entry lives, from when it was set. */
  time: number
  /** Entries at most; the oldest gives way. */
  max: number
  now(): number
}

export interface ExpiringMap<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  delete(key: string): void
  readonly size: number
}

interface Entry<V> {
  value: V
  ends: number
}

/**
 * A Map whose entries end. All live equally long, so the first ones end first, and each `set` removes
 * those that did: no timer is needed, and nothing is searched.
 */
export function createExpiringMap<V>({ time, max, now }: ExpiringMapOptions): ExpiringMap<V> {
  const entries = new Map<string, Entry<V>>()

  function sweep(moment: number) {
    for (const [key, { ends }] of entries) {
      if (ends > moment && entries.size < max) return
      entries.delete(key)
    }
  }

  return {
    get(key) {
      const entry = entries.get(key)
      return entry && entry.ends > now() ? entry.value : undefined
    },
    set(key, value) {
      const moment = now()
      // Deleted first, because a key that is set again would keep its old place.
      entries.delete(key)
      sweep(moment)
      entries.set(key, { value, ends: moment + time })
    },
    delete: (key) => void entries.delete(key),
    get size() {
      return entries.size
    },
  }
}
