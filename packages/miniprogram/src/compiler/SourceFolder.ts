import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { extensionOf, parentOf, splitPath } from './packagePath.js'

/** What is at a path; `outside` is a symbolic link that leaves the folder, which is never followed. */
export type PathKind = 'file' | 'folder' | 'outside'

/** One version of a file's text. Another version is another object, so caches may be keyed by it. */
export interface SourceText {
  /** Relative to the folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

/**
 * The folder of source, read once and kept in memory. Paths are relative to it, with forward slashes;
 * `''` is the folder itself.
 */
export interface SourceFolder {
  /** Changes when a file or folder appeared or vanished, so what was looked up must be looked up again. */
  readonly structure: object
  /** Files that exist and cannot be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>
  /** Changes when a text of a file with one of the extensions changed. */
  stamp(...extensions: string[]): string
  kindOf(path: string): PathKind | undefined
  isFile(path: string): boolean
  /** @returns undefined when there is no such file inside the folder */
  read(path: string): SourceText | undefined
  /** What is in a folder, by name; empty when it is none. */
  list(path: string): ReadonlyMap<string, PathKind>
  /** Forgets what changed on disk: the given absolute paths, or else whatever has another time or size. */
  refresh(changed?: readonly string[]): void
}

interface ReadText extends SourceText {
  time: number
  size: number
}

/** @param overrides texts that stand for the file at that path, whether or not it exists */
export function createSourceFolder(
  folder: string,
  overrides: ReadonlyMap<string, string>,
): SourceFolder {
  const texts = new Map<string, ReadText>()
  const lists = new Map<string, Map<string, PathKind>>()
  const kinds = new Map<string, PathKind | undefined>()
  const unreadable = new Map<string, string>()
  /** How often texts changed, by extension. */
  const changes = new Map<string, number>()
  let structure = {}

  function list(path: string): Map<string, PathKind> {
    let entries = lists.get(path)
    if (!entries) {
      entries = kindOf(path) === 'folder' ? readList(folder, path) : new Map<string, PathKind>()
      lists.set(path, entries)
    }
    return entries
  }

  function kindOf(path: string): PathKind | undefined {
    if (path === '') return 'folder'
    if (overrides.has(path)) return 'file'
    if (kinds.has(path)) return kinds.get(path)
    const { folder: parent, name } = splitPath(path)
    const parentKind = kindOf(parent)
    const kind = parentKind === 'folder' ? list(parent).get(name) : undefined
    const found = parentKind === 'outside' ? 'outside' : kind
    kinds.set(path, found)
    return found
  }

  function read(path: string): SourceText | undefined {
    const known = texts.get(path)
    if (known) return known
    const override = overrides.get(path)
    if (override === undefined && kindOf(path) !== 'file') return undefined
    const source = override === undefined ? readText(path) : { path, text: override, ...never }
    texts.set(path, source)
    return source
  }

  function readText(path: string): ReadText {
    try {
      const file = join(folder, path)
      const { mtimeMs, size } = statSync(file)
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
      return { path, text, time: mtimeMs, size }
    } catch (error) {
      unreadable.set(path, error instanceof Error ? error.message : String(error))
      return { path, text: '', ...never }
    }
  }

  function forgetText(path: string): void {
    const extension = extensionOf(path)
    changes.set(extension, (changes.get(extension) ?? 0) + 1)
    texts.delete(path)
    unreadable.delete(path)
  }

  function forgetList(path: string): void {
    for (const known of [...lists.keys()]) {
      if (known === path || path === '' || known.startsWith(`${path}/`)) lists.delete(known)
    }
    kinds.clear()
    structure = {}
  }

  /** A watcher tells of a file, and not always of the folders that came with it. */
  function refreshPath(path: string): void {
    forgetText(path)
    for (let each = path; each !== ''; each = parentOf(each)) {
      const { folder: parent, name } = splitPath(each)
      const entries = lists.get(parent)
      if (entries && entries.get(name) !== kindOnDisk(folder, each)) forgetList(parent)
    }
  }

  function refreshAll(): void {
    for (const [path, { time, size }] of [...texts]) {
      if (overrides.has(path)) continue
      const stats = statSync(join(folder, path), { throwIfNoEntry: false })
      if (stats?.mtimeMs !== time || stats.size !== size) forgetText(path)
    }
    for (const [path, entries] of [...lists]) {
      if (!lists.has(path) || sameEntries(entries, readList(folder, path))) continue
      forgetList(path)
    }
  }

  return {
    get structure() {
      return structure
    },
    unreadable,
    stamp: (...extensions) => extensions.map((each) => changes.get(each) ?? 0).join(' '),
    kindOf,
    isFile: (path) => kindOf(path) === 'file',
    read,
    list,
    refresh(changed) {
      if (!changed) return refreshAll()
      for (const path of changed) {
        const inside = relative(folder, path)
        if (inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)) {
          refreshPath(inside.split(sep).join('/'))
        }
      }
    },
  }
}

/** The time and size of what is not on disk: no file has them. */
const never = { time: -1, size: -1 }

function readList(folder: string, path: string): Map<string, PathKind> {
  const entries = new Map<string, PathKind>()
  for (const entry of readEntries(join(folder, path))) {
    const kind = entry.isSymbolicLink()
      ? kindOnDisk(folder, path === '' ? entry.name : `${path}/${entry.name}`)
      : kindOfEntry(entry)
    if (kind) entries.set(entry.name, kind)
  }
  return entries
}

function readEntries(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}

function kindOfEntry(entry: {
  isFile(): boolean
  isDirectory(): boolean
}): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : undefined
}

function kindOnDisk(folder: string, path: string): PathKind | undefined {
  const target = join(folder, path)
  try {
    if (!isInside(realpathSync(folder), realpathSync(target))) return 'outside'
    return kindOfEntry(statSync(target))
  } catch {
    return undefined
  }
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function sameEntries(left: Map<string, PathKind>, right: Map<string, PathKind>): boolean {
  return left.size === right.size && [...left].every(([name, kind]) => right.get(name) === kind)
}
