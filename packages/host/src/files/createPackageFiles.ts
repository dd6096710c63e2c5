import type { MiniProgram } from '../MiniProgram.js'

/** The files of the app's package, by their paths with a leading slash. They cannot be written. */
export interface PackageFiles {
  /** @returns undefined where there is no such file */
  read(path: string): Promise<Blob | undefined>
  /** The same at once, which makes everything else in the tab wait. */
  readNow(path: string): Uint8Array<ArrayBuffer> | undefined
}

export function createPackageFiles(
  app: Pick<MiniProgram, 'packageAddress'>,
  { fetch, XMLHttpRequest }: Pick<typeof globalThis, 'fetch' | 'XMLHttpRequest'>,
): PackageFiles {
  return {
    async read(path) {
      const address = app.packageAddress?.(path)
      if (address === undefined) return undefined
      const response = await fetch(address)
      return response.ok ? response.blob() : undefined
    },
    readNow(path) {
      const address = app.packageAddress?.(path)
      if (address === undefined) return undefined
      const request = new XMLHttpRequest()
      request.open('GET', address, false)
      // The one way to bytes without waiting: each character is a byte, with something above it.
      request.overrideMimeType('text/plain; charset=x-user-defined')
      try {
        request.send()
      } catch {
        return undefined
      }
      if (request.status !== 200) return undefined
      return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff)
    },
  }
}
