import type { ApiError } from '@miniview/bridge'
import { commitError } from './commitError.js'
import { createQuota } from './createQuota.js'
import { createWriteLease } from './createWriteLease.js'
import type { HostDatabase, MirroredValues } from './openHostDatabase.js'
import { ownRecords } from './ownRecords.js'
import type { Write } from './ownRecords.js'

/**
 * A store of the database with a mirror in memory, for one user of one app. The database is the truth;
 * the mirror lets synchronous functions answer. Each writing function changes the mirror at once and
 * returns a promise that ends when the database has committed. Without a database there is only the
 * mirror. Tabs that have the same store open write in turns, each with the newest state before it, and
 * so never keep more than the limit together.
 */
export interface Mirror<Value> {
  readonly entries: ReadonlyMap<string, Value>
  set(key: string, value: Value): Promise<void>
  /** Sets all or, where all tabs together would keep too much, none. */
  setAll(values: Iterable<readonly [key: string, value: Value]>): Promise<void>
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
  /** How much all tabs together may keep. */
  quota: {
    bytes: number
    sizeOf(key: string, value: MirroredValues[Name]): number
    exceeded(): ApiError
  }
  /** Told of each change of the mirror, also of those that other tabs made. */
  changed?(
    key: string,
    before: MirroredValues[Name] | undefined,
    after: MirroredValues[Name] | undefined,
  ): void
}

/** Writes that are kept together or, where they are too much, not at all. */
interface WriteGroup {
  writes: Write[]
  refusal?: ApiError
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
  const { database, store, user, appId } = options
  const records = database && ownRecords(database, store, user, appId)
  const name = `${store}:${JSON.stringify([user, appId])}`
  const entries = new Map<string, Value>()
  const readings = new Set<Reading>()
  const quota = createQuota(options.quota)
  const channel = openChannel()
  const lease = createWriteLease({
    name: `miniview:write:${name}`,
    locks: records && (navigator.locks as LockManager | undefined),
    taken: () => refresh(undefined),
  })
  let waiting: WriteGroup[] = []
  let commit: Promise<void> = Promise.resolve()
  let isClosed = false

  function change(key: string, value: Value | undefined) {
    const before = entries.get(key)
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
    options.changed?.(key, before, value)
  }

  /** Writes of one turn share a transaction, which is most of what a write costs. */
  function write(writes: Write[]): Promise<void> {
    for (const reading of readings) {
      for (const { key } of writes) {
        if (key === undefined) reading.cleared = true
        else reading.written.add(key)
      }
    }
    if (!records) return commit
    const group: WriteGroup = { writes }
    waiting.push(group)
    if (waiting.length === 1) {
      commit = Promise.resolve().then(flush)
      // Who wrote synchronously cannot wait for the end; the console says what was lost.
      commit.catch((error: unknown) => console.error('[MiniView]', store, error))
    }
    const end = commit.then(() => {
      if (group.refusal) throw group.refusal
    })
    end.catch(() => {})
    return end
  }

  async function flush(): Promise<void> {
    if (waiting.length === 0) return
    let groups: WriteGroup[] = []
    // What is written while another tab has the turn goes along.
    const take = () => {
      groups = waiting
      waiting = []
    }
    try {
      await lease.run(() => {
        take()
        return commitGroups(groups)
      })
    } catch (error) {
      if (groups.length === 0) take()
      await refresh(keysOf(groups)).catch(() => {})
      throw commitError(error)
    }
  }

  async function commitGroups(groups: readonly WriteGroup[]): Promise<void> {
    for (const group of groups) {
      if (!quota.take(group.writes)) group.refusal = options.quota.exceeded()
    }
    const refused = groups.filter(({ refusal }) => refusal)
    const kept = groups.filter(({ refusal }) => !refusal)
    if (kept.length > 0) {
      await records!.commit(kept.flatMap(({ writes }) => writes))
      channel?.postMessage(keysOf(kept))
    }
    if (refused.length > 0) {
      console.error('[MiniView]', store, refused[0]!.refusal)
      await refresh(keysOf(refused)).catch(() => {})
    }
  }

  /**
   * Reads what the database has for some keys, or for all, into the mirror. The database orders the
   * writes of all tabs; each tab reads a key again after each commit, so that all end with the last.
   *
   * @param counts whether the quota learns it too
   */
  async function refresh(keys: string[] | undefined, counts = true): Promise<void> {
    if (!records) return
    const written = keysOf(waiting)
    const reading: Reading = { written: new Set(written), cleared: written === undefined }
    readings.add(reading)
    try {
      const found = keys ? await records.read(keys) : await records.readAll()
      // What is in the mirror and not in the database is gone.
      const gone = keys ? [] : [...entries.keys(), ...quota.keys()].filter((key) => !found.has(key))
      for (const key of gone) found.set(key, undefined)
      for (const [key, value] of found) {
        if (counts) quota.note(key, value)
        if (!reading.cleared && !reading.written.has(key)) change(key, value)
      }
    } finally {
      readings.delete(reading)
    }
  }

  function openChannel(): BroadcastChannel | undefined {
    if (!records || typeof BroadcastChannel === 'undefined') return undefined
    const opened = new BroadcastChannel(`miniview:${name}`)
    opened.onmessage = ({ data }) => {
      // A tab that may write has read all that others wrote, and has counted what it writes itself.
      if (!isClosed) void refresh(data as string[] | undefined, !lease.isHeld()).catch(() => {})
    }
    return opened
  }

  await lease.takeIfFree()
  await refresh(undefined)

  function setAll(values: Iterable<readonly [key: string, value: Value]>): Promise<void> {
    const writes = Array.from(values, ([key, value]) => ({ key, value }))
    for (const { key, value } of writes) change(key, value)
    return write(writes)
  }

  return {
    entries,
    set: (key, value) => setAll([[key, value]]),
    setAll,
    delete(key) {
      change(key, undefined)
      return write([{ key }])
    },
    clear() {
      for (const key of [...entries.keys()]) change(key, undefined)
      return write([{}])
    },
    committed: () => (waiting.length > 0 ? commit : Promise.resolve()),
    close() {
      isClosed = true
      const last = waiting.length > 0 ? flush() : commit
      void last
        .catch(() => {})
        .then(() => {
          channel?.close()
          lease.close()
        })
    },
  }
}

/** The keys of some writes, each once; undefined stands for all keys. */
function keysOf(groups: readonly WriteGroup[]): string[] | undefined {
  const keys = new Set<string>()
  for (const { key } of groups.flatMap(({ writes }) => writes)) {
    if (key === undefined) return undefined
    keys.add(key)
  }
  return [...keys]
}
