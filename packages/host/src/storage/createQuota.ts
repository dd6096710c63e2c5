import type { Write } from './ownRecords.js'

export interface QuotaOptions<Value> {
  bytes: number
  sizeOf(key: string, value: Value): number
}

/** Counts what the database has, without what still waits to be written. */
export function createQuota<Value>({ bytes: limit, sizeOf }: QuotaOptions<Value>) {
  const sizes = new Map<string, number>()
  let bytes = 0

  function note(key: string, size: number) {
    bytes += size - (sizes.get(key) ?? 0)
    if (size > 0) sizes.set(key, size)
    else sizes.delete(key)
  }

  const sizeAfter = ({ key, value }: Write) =>
    key === undefined || value === undefined ? 0 : sizeOf(key, value as Value)

  return {
    keys: () => sizes.keys(),
    /** The database has this value, or none, under a key. */
    note: (key: string, value: Value | undefined) => note(key, sizeAfter({ key, value })),
    /** Counts what is about to be written. @returns false, and counts nothing, where it is too much */
    take(writes: readonly Write[]): boolean {
      const after = new Map<string, number>()
      for (const write of writes) {
        if (write.key !== undefined) after.set(write.key, sizeAfter(write))
        else for (const key of [...sizes.keys(), ...after.keys()]) after.set(key, 0)
      }
      const growth = [...after].reduce((sum, [key, size]) => sum + size - (sizes.get(key) ?? 0), 0)
      // What makes it smaller is always taken, also where it was too much before.
      if (growth > 0 && bytes + growth > limit) return false
      for (const [key, size] of after) note(key, size)
      return true
    },
  }
}
