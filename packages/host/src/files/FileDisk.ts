/** Where the bytes of large files lie, by names that the host makes. What was written never changes. */
export interface FileDisk {
  create(name: string): Promise<DiskWriter>
  /** The content by reference; undefined where there is none of that name. */
  read(name: string): Promise<Blob | undefined>
  /** One that is not there is no error. */
  remove(name: string): Promise<void>
  names(): Promise<string[]>
}

export interface DiskWriter {
  /**
   * Takes a chunk over: its buffer must not be used afterwards. Ends when the next one may come.
   *
   * @returns a buffer of an earlier chunk that is free again, where there is one
   */
  write(chunk: Blob | Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | undefined>
  close(): Promise<void>
  abort(): Promise<void>
}
