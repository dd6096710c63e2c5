/** What is known of one path. Times are milliseconds since 1970. */
export type FileEntry = FolderEntry | SmallFileEntry | LargeFileEntry

export interface FolderEntry {
  kind: 'folder'
  createdAt: number
  modifiedAt: number
}

interface AnyFileEntry {
  kind: 'file'
  /** Bytes. */
  size: number
  createdAt: number
  modifiedAt: number
}

/** A file that lies in memory as a whole, so that the synchronous functions reach it. */
export interface SmallFileEntry extends AnyFileEntry {
  bytes: Uint8Array<ArrayBuffer>
}

/** A file whose bytes are on the disk. What is written there never changes, so entries may share it. */
export interface LargeFileEntry extends AnyFileEntry {
  content: string
}

/** The size of a file; folders have none. */
export function sizeOf(entry: FileEntry | undefined): number {
  return entry?.kind === 'file' ? entry.size : 0
}

/** The name on the disk, where the entry has bytes there. */
export function contentOf(entry: FileEntry | undefined): string | undefined {
  return entry && 'content' in entry ? entry.content : undefined
}

/** The bytes in memory, where the entry has them. */
export function bytesOf(entry: FileEntry | undefined): Uint8Array<ArrayBuffer> | undefined {
  return entry && 'bytes' in entry ? entry.bytes : undefined
}
