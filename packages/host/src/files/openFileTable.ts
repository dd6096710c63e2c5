import type { HostDatabase } from '../storage/openHostDatabase.js'
import { openMirror } from '../storage/openMirror.js'
import { bytesOf, contentOf, sizeOf } from './FileEntry.js'
import type { FileEntry } from './FileEntry.js'
import { fileError } from './fileError.js'
import type { FileLimits } from './FileLimits.js'

/**
 * What lies under which path. Temp files are known to this run only, the others to the database too.
 * Changes are seen at once; `committed` says when they are kept.
 */
export interface FileTable {
  get(path: string): FileEntry | undefined
  /** All paths that begin so, sorted. */
  pathsFrom(start: string): string[]
  /** @throws ApiError where the file storage is full; nothing is changed then */
  set(path: string, entry: FileEntry): void
  delete(path: string): void
  /** Whether so many bytes more may be kept under a path. Temp files are not counted. */
  hasRoom(path: string, size: number): boolean
  /** Whether a file of so many bytes may lie in memory. */
  fitsMemory(size: number): boolean
  /** Ends when what was changed in this turn is kept. @throws ApiError where it could not be */
  committed(): Promise<void>
  close(): void
}

export interface FileTableOptions {
  database: HostDatabase | undefined
  user: string
  appId: string
  limits: FileLimits
  /** Told of content on the disk that no file of this table has any more. */
  unused(content: string): void
}

export async function openFileTable(options: FileTableOptions): Promise<FileTable> {
  const { limits, unused } = options
  const temps = new Map<string, FileEntry>()
  /** How many entries share a content. */
  const shares = new Map<string, number>()
  let kept = 0
  let inMemory = 0

  function count(before: FileEntry | undefined, after: FileEntry | undefined) {
    inMemory += (bytesOf(after)?.length ?? 0) - (bytesOf(before)?.length ?? 0)
    share(contentOf(after), 1)
    share(contentOf(before), -1)
  }

  function share(content: string | undefined, step: number) {
    if (content === undefined) return
    const now = (shares.get(content) ?? 0) + step
    if (now > 0) shares.set(content, now)
    else shares.delete(content)
  }

  const mirror = await openMirror({
    ...options,
    store: 'files',
    quota: {
      bytes: limits.storage,
      sizeOf: (_path, entry) => sizeOf(entry),
      exceeded: fileError.full,
    },
    changed(_path, before, after) {
      kept += sizeOf(after) - sizeOf(before)
      count(before, after)
    },
  })

  function get(path: string): FileEntry | undefined {
    return temps.get(path) ?? mirror.entries.get(path)
  }

  /** Content goes only once it is certain that its entry does not come back. */
  function drop(content: string | undefined, gone: Promise<void>) {
    if (content === undefined) return
    void gone.then(
      () => !shares.has(content) && unused(content),
      () => {},
    )
  }

  function hasRoom(path: string, size: number): boolean {
    return isTemp(path) || kept - sizeOf(get(path)) + size <= limits.storage
  }

  return {
    get,
    pathsFrom: (start) =>
      [...temps.keys(), ...mirror.entries.keys()].filter((path) => path.startsWith(start)).sort(),
    set(path, entry) {
      const before = get(path)
      if (!hasRoom(path, sizeOf(entry))) throw fileError.full()
      if (!isTemp(path)) return drop(contentOf(before), mirror.set(path, entry))
      temps.set(path, entry)
      count(before, entry)
    },
    delete(path) {
      const before = get(path)
      if (!isTemp(path)) return drop(contentOf(before), mirror.delete(path))
      temps.delete(path)
      count(before, undefined)
      drop(contentOf(before), mirror.committed())
    },
    hasRoom,
    fitsMemory: (size) => size <= limits.inMemory && inMemory + size <= limits.inMemoryTotal,
    committed: mirror.committed,
    close: mirror.close,
  }
}

function isTemp(path: string): boolean {
  return path.startsWith('wxfile://tmp_')
}
