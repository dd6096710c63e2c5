import { nanoid } from 'nanoid'
import type { HostDatabase } from '../storage/openHostDatabase.js'
import { collectDeadContents, contentName } from './collectDeadContents.js'
import { createFileWriter } from './createFileWriter.js'
import { bytesOf, contentOf } from './FileEntry.js'
import type { FileEntry } from './FileEntry.js'
import { fileError } from './fileError.js'
import { defaultFileLimits } from './FileLimits.js'
import type { FileLimits } from './FileLimits.js'
import type { FileStore, FileWriter } from './FileStore.js'
import { mimeTypeOf } from './mimeTypeOf.js'
import { openFileDisk } from './openFileDisk.js'
import { openFileTable } from './openFileTable.js'
import { extensionOf, folderOf, parseFilePath, userDataPath } from './parseFilePath.js'
import type { PackageFiles } from './createPackageFiles.js'
import { startAppRun } from './startAppRun.js'

export interface FileStoreOptions {
  database: HostDatabase | undefined
  user: string
  appId: string
  limits?: Partial<FileLimits> | undefined
  packageFiles: PackageFiles
}

const unknownTimes = { createdAt: 0, modifiedAt: 0 } as const

export async function openFileStore(options: FileStoreOptions): Promise<FileStore> {
  const { database, user, appId } = options
  const disk = await openFileDisk(database, user, appId)
  const table = await openFileTable({
    database,
    user,
    appId,
    limits: { ...defaultFileLimits, ...options.limits },
    unused: (content) => void disk.remove(content).catch(() => {}),
  })
  const run = await startAppRun(navigator.locks as LockManager | undefined)
  // Nobody waits for it: what is collected late only takes room a little longer.
  collectDeadContents(disk, run, database, user, appId).catch(() => {})
  let turn: Promise<unknown> = Promise.resolve()

  function writerAt(path: string): FileWriter {
    return createFileWriter({
      path,
      disk,
      content: contentName(run, nanoid()),
      hasRoom: (size) => table.hasRoom(path, size),
      fitsMemory: table.fitsMemory,
      finished(entry) {
        // Its folder may have gone while it was written.
        if (parseFilePath(path).kind === 'user') checkPlace(path)
        table.set(path, entry)
        return table.committed()
      },
    })
  }

  /** A user path where a file or folder may be put. */
  function checkPlace(path: string): string {
    const parsed = parseFilePath(path)
    if (parsed.kind !== 'user' || parsed.path === userDataPath) throw fileError.denied(path)
    if (entryAt(folderOf(parsed.path))?.kind !== 'folder') throw fileError.notFound(path, 'open')
    return parsed.path
  }

  function checkFilePlace(path: string): string {
    const place = checkPlace(path)
    if (table.get(place)?.kind === 'folder') throw fileError.isFolder(path)
    return place
  }

  /** The user folder itself is always there. */
  function entryAt(path: string): FileEntry | undefined {
    if (path !== userDataPath) return table.get(path)
    return { ...unknownTimes, kind: 'folder' }
  }

  async function read(path: string): Promise<Blob> {
    const parsed = parseFilePath(path)
    const type = mimeTypeOf(parsed.path)
    if (parsed.kind === 'package') {
      const blob = await options.packageFiles.read(parsed.path)
      if (!blob) throw fileError.notFound(path, 'open')
      return blob
    }
    const entry = entryAt(parsed.path)
    if (entry?.kind === 'folder') throw fileError.isFolder(path)
    const bytes = bytesOf(entry)
    if (bytes) return new Blob([bytes], { type })
    const content = contentOf(entry)
    const blob = content === undefined ? undefined : await disk.read(content)
    if (!blob) throw fileError.notFound(path, 'open')
    return blob.slice(0, blob.size, type)
  }

  return {
    async createTemp(extension = '') {
      const plain = extensionOf(`.${extension.replace(/^\./, '')}`)
      return writerAt(`wxfile://tmp_${nanoid()}${plain}`)
    },
    createAt: async (path) => writerAt(checkFilePlace(path)),
    read,

    entry(path) {
      const parsed = parseFilePath(path)
      if (parsed.kind !== 'package') return entryAt(parsed.path)
      const bytes = options.packageFiles.readNow(parsed.path)
      return bytes && { ...unknownTimes, kind: 'file', size: bytes.length, bytes }
    },
    async lookUp(path) {
      const parsed = parseFilePath(path)
      if (parsed.kind !== 'package') return entryAt(parsed.path)
      const blob = await options.packageFiles.read(parsed.path)
      if (!blob) return undefined
      const bytes = new Uint8Array(await blob.arrayBuffer())
      return { ...unknownTimes, kind: 'file', size: bytes.length, bytes }
    },
    pathsIn: (folder) => table.pathsFrom(`${parseFilePath(folder).path}/`),
    savedPaths: () => table.pathsFrom('wxfile://store_'),

    putBytes(path, bytes) {
      const place = checkFilePlace(path)
      const before = table.get(place)
      if (!table.hasRoom(place, bytes.length)) throw fileError.full()
      if (!table.fitsMemory(bytes.length)) return false
      const now = Date.now()
      const createdAt = before?.createdAt ?? now
      table.set(place, { kind: 'file', size: bytes.length, createdAt, modifiedAt: now, bytes })
      return true
    },
    put(path, entry) {
      table.set(entry.kind === 'file' ? checkFilePlace(path) : checkPlace(path), entry)
    },
    remove: (path) => table.delete(parseFilePath(path).path),

    save(temp, to) {
      const { kind, path } = parseFilePath(temp)
      const entry = kind === 'temp' ? table.get(path) : undefined
      if (!entry) throw fileError.noTempFile()
      const place = to === undefined ? savedPath(path) : checkFilePlace(to)
      table.set(place, { ...entry, createdAt: Date.now() })
      table.delete(path)
      // Where the browser did not keep it, the temp file is what is left.
      void table.committed().catch(() => table.set(path, entry))
      return place
    },

    committed: table.committed,
    inTurn(work) {
      const result = turn.then(work)
      turn = result.catch(() => {})
      return result
    },
    close() {
      for (const path of table.pathsFrom('wxfile://tmp_')) table.delete(path)
      table.close()
      run.end()
    },
  }
}

function savedPath(temp: string): string {
  return `wxfile://store_${nanoid()}${extensionOf(temp)}`
}
