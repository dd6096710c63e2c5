import { ownedRange } from '../storage/openHostDatabase.js'
import type { HostDatabase } from '../storage/openHostDatabase.js'
import type { FileDisk } from './FileDisk.js'

/** Blobs in the database; browsers keep large ones beside it, and read them by reference. */
export function createDatabaseDisk(database: HostDatabase, user: string, appId: string): FileDisk {
  return {
    async create(name) {
      let parts: Blob[] = []
      return {
        async write(chunk) {
          parts.push(new Blob([chunk]))
          return chunk instanceof Blob ? undefined : chunk.buffer
        },
        async close() {
          await database.put('contents', new Blob(parts), [user, appId, name])
        },
        async abort() {
          parts = []
        },
      }
    },
    read: (name) => database.get('contents', [user, appId, name]),
    remove: (name) => database.delete('contents', [user, appId, name]),
    async names() {
      const keys = await database.getAllKeys('contents', ownedRange(user, appId))
      return keys.map(([, , name]) => name)
    },
  }
}
