/** How far a download is. */
export interface DownloadProgress {
  /** Percent. */
  progress: number
  totalBytesWritten: number
  /** As announced; where nothing was, or too little, what is there. */
  totalBytesExpectedToWrite: number
}

/**
 * Counts the bytes of a download and tells how far it is; never less far than before, and 100 % only at
 * its end.
 *
 * @param expected bytes that the server announced; undefined where it did not
 */
export function trackDownload(
  expected: number | undefined,
  tell: (progress: DownloadProgress) => void,
) {
  let written = 0
  let progress = 0

  return {
    add(bytes: number) {
      written += bytes
      const isBelow = expected !== undefined && written < expected
      if (isBelow) progress = Math.floor((written / expected) * 100)
      tell({
        progress,
        totalBytesWritten: written,
        totalBytesExpectedToWrite: Math.max(expected ?? 0, written),
      })
    },
    end: () =>
      tell({ progress: 100, totalBytesWritten: written, totalBytesExpectedToWrite: written }),
    written: () => written,
  }
}
