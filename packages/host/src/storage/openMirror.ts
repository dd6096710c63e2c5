import { commitError } from './commitError.js'
import { ownedRange } from './openHostDatabase.js'
import type { HostDatabase, MirroredValues } from './openHostDatabase.js'

/**
 * A store of the database with a mirror in memory, for one user of one app. The database is the truth;
 * the mirror lets synchronous functions answer. Each writing function changes the mirror at once and
 * returns a promise that ends when the database has committed. Without a database there is only the
 * mirror.
 */
export interface Mirror<Value> {
  readonly entries: ReadonlyMap<string, Value>
  set(key: string, value: Value): Promise<void>
  delete(key: string): Promise<void>
  clear(): Promise<void>
  /** Ends when what was written in this turn has committed. @throws ApiError where it could not */
  committed(): Promise<void>
  /** Ends the exchange with other tabs; what was written still commits. */
  close(): void
}

export interface MirrorOptions<Name extends keyof MirroredValues> {
  database: HostDatabase | undefined
  store: Name
  user: string
  appId: string
  /** Told of each change of the mirror, also of those that other tabs made. */
  changed?(
    key: string,
    before: MirroredValues[Name] | undefined,
    after: MirroredValues[Name] | undefined,
  ): void
}

/** Puts a value under a key; without a value deletes the key, without a key deletes all. */
interface Write {
  key?: string
  value?: unknown
}

/** What this tab wrote while it read the database; that is newer than what was read. */
interface Reading {
  written: Set<string>
  cleared: boolean
}

export async function openMirror<Name extends keyof MirroredValues>(
  options: MirrorOptions<Name>,
): Promise<Mirror<MirroredValues[Name]>> {
  type Value = MirroredValues[Name]
  const { database, user, appId } = options
  // The stores differ in their values only, which this file passes on unread.
  const store = options.store as 'storage'
  const range = database && ownedRange(user, appId)
  const entries = new Map<string, Value>()
  const readings = new Set<Reading>()
  const channel = openChannel()
  let waiting: Write[] = []
  let commit: Promise<void> = Promise.resolve()
  let isClosed = false

  function change(key: string, value: Value | undefined) {
    const before = entries.get(key)
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
    options.changed?.(key, before, value)
  }

  /** Writes of one turn share a transaction, which is most of what a write costs. */
  function write(next: Write): Promise<void> {
    for (const reading of readings) {
      if (next.key === undefined) reading.cleared = true
      else reading.written.add(next.key)
    }
    if (!database) return commit
    waiting.push(next)
    if (waiting.length === 1) {
      commit = Promise.resolve().then(flush)
      // Who wrote synchronously cannot wait for the end; the console says what was lost.
      commit.catch((error: unknown) => console.error('[MiniView]', store, error))
    }
    return commit
  }

  async function flush(): Promise<void> {
    const changes = waiting
    waiting = []
    if (!database || changes.length === 0) return
    try {
      await commitAll(database, changes)
    } catch (error) {
      await refresh(keysOf(changes)).catch(() => {})
      throw commitError(error)
    }
    channel?.postMessage(keysOf(changes))
  }

  async function commitAll(into: HostDatabase, changes: readonly Write[]): Promise<void> {
    const transaction = into.transaction(store, 'readwrite')
    const requests = changes.map(async ({ key, value }) => {
      if (key === undefined) return transaction.store.delete(range!)
      if (value === undefined) return transaction.store.delete([user, appId, key])
      return transaction.store.put(value as string, [user, appId, key])
    })
    // Without it the browser waits for the requests to be answered before it commits.
    const committing = (async () => transaction.commit())()
    // Each part rejects by itself; the transaction knows the cause.
    const ends = await Promise.allSettled([transaction.done, ...requests, committing])
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
  }

  /**
   * Reads what the database has for some keys, or for all, into the mirror. The database orders the
   * writes of all tabs; each tab reads a key again after each commit, so that all end with the last.
   */
  async function refresh(keys: string[] | undefined): Promise<void> {
    if (!database) return
    const written = keysOf(waiting)
    const reading: Reading = { written: new Set(written), cleared: written === undefined }
    readings.add(reading)
    try {
      const found = keys ? await readKeys(database, keys) : await readAll(database)
      for (const [key, value] of found) {
        if (!reading.cleared && !reading.written.has(key)) change(key, value)
      }
    } finally {
      readings.delete(reading)
    }
  }

  async function readAll(from: HostDatabase): Promise<Map<string, Value | undefined>> {
    const { store: records } = from.transaction(store)
    const [keys, values] = await Promise.all([records.getAllKeys(range), records.getAll(range)])
    // What is in the mirror and not in the database is gone.
    const found = new Map<string, Value | undefined>()
    for (const key of entries.keys()) found.set(key, undefined)
    keys.forEach(([, , key], index) => found.set(key, values[index] as Value))
    return found
  }

  async function readKeys(
    from: HostDatabase,
    keys: string[],
  ): Promise<Map<string, Value | undefined>> {
    const { store: records } = from.transaction(store)
    const values = await Promise.all(keys.map((key) => records.get([user, appId, key])))
    return new Map(keys.map((key, index) => [key, values[index] as Value | undefined]))
  }

  function openChannel(): BroadcastChannel | undefined {
    if (!database || typeof BroadcastChannel === 'undefined') return undefined
    const opened = new BroadcastChannel(`miniview:${store}:${JSON.stringify([user, appId])}`)
    opened.onmessage = ({ data }) => {
      if (!isClosed) void refresh(data as string[] | undefined).catch(() => {})
    }
    return opened
  }

  await refresh(undefined)

  return {
    entries,
    set(key, value) {
      change(key, value)
      return write({ key, value })
    },
    delete(key) {
      change(key, undefined)
      return write({ key })
    },
    clear() {
      for (const key of [...entries.keys()]) change(key, undefined)
      return write({})
    },
    committed: () => (waiting.length > 0 ? commit : Promise.resolve()),
    close() {
      isClosed = true
      const last = waiting.length > 0 ? flush() : commit
      void last.catch(() => {}).then(() => channel?.close())
    },
  }
}

/** The keys of some writes, each once; undefined stands for all keys. */
function keysOf(changes: readonly Write[]): string[] | undefined {
  const keys = new Set<string>()
  for (const { key } of changes) {
    if (key === undefined) return undefined
    keys.add(key)
  }
  return [...keys]
}
