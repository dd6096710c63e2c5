import type { FileDisk } from './FileDisk.js'

/** Blobs that last until the tab closes, for browsers that keep nothing. */
export function createMemoryDisk(): FileDisk {
  const contents = new Map<string, Blob>()
  return {
    async create(name) {
      let parts: Blob[] = []
      return {
        async write(chunk) {
          parts.push(new Blob([chunk]))
          return chunk instanceof Blob ? undefined : chunk.buffer
        },
        async close() {
          contents.set(name, new Blob(parts))
        },
        async abort() {
          parts = []
        },
      }
    },
    read: async (name) => contents.get(name),
    remove: async (name) => void contents.delete(name),
    names: async () => [...contents.keys()],
  }
}
