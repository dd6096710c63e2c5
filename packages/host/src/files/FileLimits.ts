/** How much an app may keep, in bytes. */
export interface FileLimits {
  /** Saved and user files together. Default 10 MB, as the older documents say; newer ones say 200 MB. */
  storage: number
  /** The largest file that synchronous functions reach. Default 1 MB. */
  inMemory: number
  /** All files in memory together. Default 10 MB. */
  inMemoryTotal: number
}

const megabyte = 1024 * 1024

export const defaultFileLimits: FileLimits = {
  storage: 10 * megabyte,
  inMemory: megabyte,
  inMemoryTotal: 10 * megabyte,
}
