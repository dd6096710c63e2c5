import { ApiError } from '@miniview/bridge'
import type { HostDatabase } from './openHostDatabase.js'
import { openMirror } from './openMirror.js'
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
 * The key-value store of one user of one app. Each writing function changes what is read at once, and
 * returns a promise that ends when the database has committed.
 */
export interface AppStorage {
  /** @returns undefined where there is no such key, else the value alone in an array */
  get(key: string): [value: unknown] | undefined
  /**
   * @throws ApiError where the value cannot be kept; nothing is changed then. The promise rejects with
   *   one where the browser did not commit, and the value before is there again.
   */
  set(key: string, value: unknown): Promise<void>
  /** Sets all or, where one cannot be kept, none. @throws ApiError as `set` */
  setAll(pairs: readonly { key: string; value?: unknown }[]): Promise<void>
  remove(key: string): Promise<void>
  clear(): Promise<void>
  info(): StorageInfo
  close(): void
}

export async function openAppStorage(
  database: HostDatabase | undefined,
  user: string,
  appId: string,
): Promise<AppStorage> {
  const sizes = new Map<string, number>()
  let bytes = 0
  const mirror = await openMirror({
    database,
    store: 'storage',
    user,
    appId,
    quota: {
      bytes: limitBytes,
      sizeOf: byteLength,
      exceeded: () => new ApiError(':quota reached'),
    },
    changed(key, _before, text) {
      const size = text === undefined ? 0 : byteLength(key, text)
      bytes += size - (sizes.get(key) ?? 0)
      if (text === undefined) sizes.delete(key)
      else sizes.set(key, size)
    },
  })

  /** The texts by their keys, once it is certain that all may be kept. */
  function check(pairs: readonly { key: string; value?: unknown }[]): Map<string, string> {
    const texts = new Map(pairs.map(({ key, value }) => [key, encode(value)]))
    let after = bytes
    for (const [key, text] of texts) {
      const size = byteLength(key, text)
      if (size > entryLimitBytes) throw new ApiError(':entry size limit reached')
      after += size - (sizes.get(key) ?? 0)
    }
    if (after > limitBytes) throw new ApiError(':quota reached')
    return texts
  }

  function setAll(pairs: readonly { key: string; value?: unknown }[]): Promise<void> {
    return mirror.setAll(check(pairs))
  }

  return {
    get(key) {
      const text = mirror.entries.get(key)
      return text === undefined ? undefined : [decodeValue(text)]
    },
    set: (key, value) => setAll([{ key, value }]),
    setAll,
    remove: (key) => mirror.delete(key),
    clear: () => mirror.clear(),
    info: () => ({
      keys: [...mirror.entries.keys()],
      currentSize: Math.ceil(bytes / 1024),
      limitSize: limitBytes / 1024,
    }),
    close: () => mirror.close(),
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
