import { Blob } from 'node:buffer'
import { beforeEach, vi } from 'vitest'

/** Gives each test of the file Blobs that a database can keep, which those of happy-dom are not. */
export function useCloneableBlobs(): void {
  beforeEach(() => void vi.stubGlobal('Blob', Blob))
}
