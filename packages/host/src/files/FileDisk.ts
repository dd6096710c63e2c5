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
  /** Ends when the chunk may be changed again. */
  write(chunk: Blob | Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}
