import * as v from 'valibot'
import { sizeOf } from '../FileEntry.js'
import type { FileEntry } from '../FileEntry.js'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import type { FileStore } from '../FileStore.js'

/** What a file or folder is. Times are seconds since 1970. */
export interface Stats {
  /** Kind and rights, as POSIX writes them. */
  mode: number
  /** Bytes; 0 for a folder. */
  size: number
  lastAccessedTime: number
  lastModifiedTime: number
  isDirectory(): boolean
  isFile(): boolean
}

/** Facts of a path; `recursive` lists those of a folder and of all in it, by paths from the folder. */
export const stat = defineFileMethod({
  name: 'stat',
  resultName: 'stats',
  params: v.object({ path: v.string(), recursive: v.optional(v.boolean(), false) }),
  args: ['path', 'recursive'],
  now: ({ path, recursive }, files) => statsOf(files.entry(path), path, recursive, files),
  later: async ({ path, recursive }, files) =>
    statsOf(await files.lookUp(path), path, recursive, files),
})

function statsOf(
  entry: FileEntry | undefined,
  path: string,
  recursive: boolean,
  files: FileStore,
): Stats | { path: string; stats: Stats }[] {
  if (!entry) throw fileError.notFound(path)
  if (!recursive || entry.kind === 'file') return toStats(entry)
  const folder = path.replace(/\/+$/, '')
  const inside = files.pathsIn(path).map((each) => ({
    path: each.slice(folder.length),
    stats: toStats(files.entry(each)!),
  }))
  return [{ path: '/', stats: toStats(entry) }, ...inside]
}

function toStats(entry: FileEntry): Stats {
  const isFolder = entry.kind === 'folder'
  const seconds = Math.floor(entry.modifiedAt / 1000)
  return {
    mode: isFolder ? 0o40755 : 0o100644,
    size: sizeOf(entry),
    // Nobody notes reading, which would make a write of each.
    lastAccessedTime: seconds,
    lastModifiedTime: seconds,
    isDirectory: () => isFolder,
    isFile: () => !isFolder,
  }
}
