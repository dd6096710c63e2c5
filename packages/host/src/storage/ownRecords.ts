import { ownedRange } from './openHostDatabase.js'
import type { HostDatabase, MirroredValues } from './openHostDatabase.js'

/** Puts a value under a key; without a value deletes the key, without a key deletes all. */
export interface Write {
  key?: string
  value?: unknown
}

/** The records that one user of one app has in a store of the database. */
export function ownRecords<Name extends keyof MirroredValues>(
  database: HostDatabase,
  name: Name,
  user: string,
  appId: string,
) {
  type Value = MirroredValues[Name]
  // The stores differ in their values only, which this file passes on unread.
  const store = name as 'storage'
  const range = ownedRange(user, appId)

  return {
    /** Ends when all is committed. @throws the database's error; nothing is changed then */
    async commit(writes: readonly Write[]): Promise<void> {
      const transaction = database.transaction(store, 'readwrite')
      const requests = writes.map(async ({ key, value }) => {
        if (key === undefined) return transaction.store.delete(range)
        if (value === undefined) return transaction.store.delete([user, appId, key])
        return transaction.store.put(value as string, [user, appId, key])
      })
      // Without it the browser waits for the requests to be answered before it commits.
      const committing = (async () => transaction.commit())()
      // Each part rejects by itself; the transaction knows the cause.
      const ends = await Promise.allSettled([transaction.done, ...requests, committing])
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
    },

    async readAll(): Promise<Map<string, Value | undefined>> {
      const { store: records } = database.transaction(store)
      const [keys, values] = await Promise.all([records.getAllKeys(range), records.getAll(range)])
      return new Map(keys.map(([, , key], index) => [key, values[index] as Value]))
    },

    /** @returns undefined for a key that is not there */
    async read(keys: readonly string[]): Promise<Map<string, Value | undefined>> {
      const { store: records } = database.transaction(store)
      const values = await Promise.all(keys.map((key) => records.get([user, appId, key])))
      return new Map(keys.map((key, index) => [key, values[index] as Value | undefined]))
    },
  }
}
