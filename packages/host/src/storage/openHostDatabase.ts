import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { FileEntry } from '../files/FileEntry.js'
import type { SavedEntry } from '../FormScreens.js'

/** Every record belongs to one user of one app; the key begins with both. */
type Owned<Rest extends string[]> = [user: string, appId: string, ...Rest]

interface HostSchema extends DBSchema {
  storage: { key: Owned<[key: string]>; value: string }
  grants: { key: Owned<[scope: string]>; value: boolean }
  /** Saved and user files by their path; small ones with their bytes. */
  files: { key: Owned<[path: string]>; value: FileEntry }
  /** The bytes of large files, where the browser has no file system of its own. */
  contents: { key: Owned<[name: string]>; value: Blob }
  /** What a person entered in the host's own forms: of no app, because all of them may ask for it. */
  entries: { key: [user: string, kind: string, id: string]; value: SavedEntry<unknown> }
}

export type HostDatabase = IDBPDatabase<HostSchema>

/** The stores that are mirrored in memory, with what they hold. */
export interface MirroredValues {
  storage: string
  files: FileEntry
}

/** Opens the database of all apps, or returns undefined where the browser keeps none. */
export async function openHostDatabase(): Promise<HostDatabase | undefined> {
  try {
    return await openDB<HostSchema>('miniview', 3, {
      upgrade(database, oldVersion) {
        if (oldVersion < 1) {
          database.createObjectStore('storage')
          database.createObjectStore('grants')
        }
        if (oldVersion < 2) {
          database.createObjectStore('files')
          database.createObjectStore('contents')
        }
        if (oldVersion < 3) database.createObjectStore('entries')
      },
      // A newer version in another tab must not wait for this one to be closed.
      blocking(_current, _blocked, event) {
        ;(event.target as IDBDatabase).close()
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
