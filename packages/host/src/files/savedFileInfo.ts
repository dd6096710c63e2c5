import { sizeOf } from './FileEntry.js'
import { fileError } from './fileError.js'
import type { FileStore } from './FileStore.js'

/** Size in bytes and time in seconds since 1970 of a saved file. @throws ApiError `file not exist` */
export function savedFileInfo(
  path: string,
  files: FileStore,
): { size: number; createTime: number } {
  if (!files.savedPaths().includes(path)) throw fileError.noSavedFile()
  const entry = files.entry(path)!
  return { size: sizeOf(entry), createTime: Math.floor(entry.createdAt / 1000) }
}
