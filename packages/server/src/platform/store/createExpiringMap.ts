export interface ExpiringMapOptions {
  /** Milliseconds that an entry lives, from when it was set. */
  time: number
  /** Entries at most; beyond them the older half gives way. */
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
 * A Map whose entries end. It is two: what is set goes into the young one, which becomes the old one after
 * an entry's time, when all of the old one has ended and is dropped as a whole. So no timer is needed, and
 * nothing is searched or moved, however many entries there are.
 */
export function createExpiringMap<V>({ time, max, now }: ExpiringMapOptions): ExpiringMap<V> {
  let young = new Map<string, Entry<V>>()
  let old = new Map<string, Entry<V>>()
  let began = now()

  function turn(moment: number) {
    // After twice the time the young ones have ended too.
    old = moment - began < 2 * time ? young : new Map()
    young = new Map()
    began = moment
  }

  return {
    get(key) {
      const entry = young.get(key) ?? old.get(key)
      return entry && entry.ends > now() ? entry.value : undefined
    },
    set(key, value) {
      const moment = now()
      if (moment - began >= time || young.size >= max / 2) turn(moment)
      young.set(key, { value, ends: moment + time })
    },
    delete(key) {
      young.delete(key)
      old.delete(key)
    },
    get size() {
      return young.size + old.size
    },
  }
}
