import type { FileEntry } from './FileEntry.js'

/**
 * The files of one user of one app. A path is a token and says nothing of where the bytes lie:
 * `wxfile://tmp_<random><.ext>` until the app run ends, `wxfile://store_<random><.ext>` for saved
 * files, and `wxfile://usr/…` for the tree that the app itself arranges. Files of the app's package
 * can be read by their path in the package.
 */
export interface FileStore {
  /**
   * A new temp file, to be written as it comes.
   *
   * @param extension with or without its dot; what is no plain extension is left out
   */
  createTemp(extension?: string): Promise<FileWriter>
  /**
   * A user file (`wxfile://usr/…`), which takes the place of the one there when the writer closes.
   *
   * @throws ApiError `permission denied, open "…"`, `no such file or directory, open "…"`
   */
  createAt(path: string): Promise<FileWriter>
  /**
   * The content by reference: of a temp, saved or user file, or of a file of the app's package.
   *
   * @throws ApiError `no such file or directory, open "…"`, `permission denied, open "…"`
   */
  read(path: string): Promise<Blob>

  /**
   * What is known of a path; undefined where there is nothing. A file of the package is loaded, while
   * everything else waits.
   *
   * @throws ApiError for a path that cannot be one of the app's
   */
  entry(path: string): FileEntry | undefined
  /** The same as `entry`, without making anything wait. */
  lookUp(path: string): Promise<FileEntry | undefined>
  /** The paths of all files and folders below a folder, sorted. */
  pathsIn(folder: string): string[]
  /** The paths of all saved files. */
  savedPaths(): string[]
  /**
   * Puts bytes under a user path at once, in memory, where synchronous functions find them.
   *
   * @returns false where they are too many for that
   * @throws ApiError where the file storage is full or the path may not be written
   */
  putBytes(path: string, bytes: Uint8Array<ArrayBuffer>): boolean
  /** Puts a file or folder that is known under a user path; files may share their content. @throws ApiError as `putBytes` */
  put(path: string, entry: FileEntry): void
  /** Forgets one file or folder. */
  remove(path: string): void
  /**
   * Makes a temp file a saved one, or a user file where `to` says so.
   *
   * @returns its new path; the old one is dead
   * @throws ApiError in the words of `saveFile`
   */
  save(temp: string, to?: string): string

  /** Ends when what was changed in this turn is kept. @throws ApiError where it could not be */
  committed(): Promise<void>
  /** Runs works that wait for each other, such as appending, in the order of the calls. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** Removes the temp files and ends the run. */
  close(): void
}

/** A file that is being written. Until `close` nobody sees it. */
export interface FileWriter {
  readonly path: string
  /**
   * Appends a chunk and takes it over: its buffer must not be used afterwards. Ends when the next one may
   * come.
   *
   * @returns a buffer of an earlier chunk that is free again, where there is one
   * @throws ApiError where the file storage is full
   */
  write(chunk: Uint8Array<ArrayBuffer> | Blob): Promise<ArrayBuffer | undefined>
  /** Makes the file visible under its path, and ends when it is kept. */
  close(): Promise<void>
  /** Forgets what was written. */
  discard(): Promise<void>
}
