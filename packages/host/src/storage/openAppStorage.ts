import { ApiError } from '@miniview/bridge'
import { ownedRange } from './openHostDatabase.js'
import type { HostDatabase } from './openHostDatabase.js'
import { decodeValue, encodeValue } from './storedValue.js'

const limitBytes = 10 * 1024 * 1024
const entryLimitBytes = 1024 * 1024

export interface StorageInfo {
  keys: string[]
  /** KB, rounded up. */
  currentSize: number
  /** KB. */
  limitSize: number
}

/**
 * The key-value store of one user of one app: IndexedDB as the truth, and a mirror in memory so that
 * the synchronous functions can answer. Each writing function changes the mirror at once and returns
 * a promise that ends when the database has committed.
 */
export interface AppStorage {
  /** @returns undefined where there is no such key, else the value alone in an array */
  get(key: string): [value: unknown] | undefined
  /** @throws ApiError where the value cannot be kept; nothing is changed then */
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
  info(): StorageInfo
}

/** Puts a text under a key; without a text deletes the key, without a key deletes all. */
interface Write {
  key?: string
  text?: string
}

export async function openAppStorage(
  database: HostDatabase | undefined,
  user: string,
  appId: string,
): Promise<AppStorage> {
  const range = ownedRange(user, appId)
  const mirror = new Map<string, string>()
  const keys = (await database?.getAllKeys('storage', range)) ?? []
  const texts = (await database?.getAll('storage', range)) ?? []
  keys.forEach(([, , key], index) => mirror.set(key, texts[index] ?? 'null'))
  const sizes = new Map([...mirror].map(([key, text]) => [key, byteLength(key, text)]))
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)

  let waiting: Write[] = []
  let commit: Promise<void> | undefined

  /** Writes of one turn share a transaction, which is most of what a write costs. */
  function write(change: Write): Promise<void> {
    waiting.push(change)
    commit ??= Promise.resolve().then(flush)
    return commit
  }

  async function flush() {
    const changes = waiting
    waiting = []
    commit = undefined
    if (!database) return
    const transaction = database.transaction('storage', 'readwrite')
    const { store } = transaction
    const requests = changes.map(({ key, text }) => {
      if (key === undefined) return store.delete(range)
      if (text === undefined) return store.delete([user, appId, key])
      return store.put(text, [user, appId, key])
    })
    // A request that fails rejects by itself, beside the transaction.
    await Promise.all([...requests, transaction.done])
  }

  function forget(key: string) {
    bytes -= sizes.get(key) ?? 0
    sizes.delete(key)
    mirror.delete(key)
  }

  return {
    get(key) {
      const text = mirror.get(key)
      return text === undefined ? undefined : [decodeValue(text)]
    },

    set(key, value) {
      const text = encode(value)
      const size = byteLength(key, text)
      if (size > entryLimitBytes) throw new ApiError(':entry size limit reached')
      if (bytes - (sizes.get(key) ?? 0) + size > limitBytes) throw new ApiError(':quota reached')
      forget(key)
      mirror.set(key, text)
      sizes.set(key, size)
      bytes += size
      return write({ key, text })
    },

    remove(key) {
      forget(key)
      return write({ key })
    },

    clear() {
      mirror.clear()
      sizes.clear()
      bytes = 0
      return write({})
    },

    info: () => ({
      keys: [...mirror.keys()],
      currentSize: Math.ceil(bytes / 1024),
      limitSize: limitBytes / 1024,
    }),
  }
}

function encode(value: unknown): string {
  try {
    return encodeValue(value)
  } catch (error) {
    throw new ApiError(error instanceof Error ? error.message : String(error))
  }
}

const encoder = new TextEncoder()

function byteLength(...texts: string[]): number {
  return texts.reduce((sum, text) => sum + encoder.encode(text).length, 0)
}
