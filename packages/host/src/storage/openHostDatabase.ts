import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'

/** Every record belongs to one user of one app; the key begins with both. */
type Owned<Rest extends string[]> = [user: string, appId: string, ...Rest]

interface HostSchema extends DBSchema {
  storage: { key: Owned<[key: string]>; value: string }
  grants: { key: Owned<[scope: string]>; value: boolean }
}

export type HostDatabase = IDBPDatabase<HostSchema>

/** Opens the database of all apps, or returns undefined where the browser keeps none. */
export async function openHostDatabase(): Promise<HostDatabase | undefined> {
  try {
    return await openDB<HostSchema>('miniview', 1, {
      upgrade(database) {
        database.createObjectStore('storage')
        database.createObjectStore('grants')
      },
    })
  } catch (error) {
    console.warn('[MiniView] IndexedDB is not available; data lasts until this tab closes.', error)
    return undefined
  }
}

/** All keys that begin with this user and app. */
export function ownedRange(user: string, appId: string): IDBKeyRange {
  // An array sorts after every string, so it ends the range of the keys that follow.
  return IDBKeyRange.bound([user, appId], [user, appId, []])
}
