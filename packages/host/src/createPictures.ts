import type { Router } from './createRouter.js'
import { fileError } from './files/fileError.js'
import type { FileStore } from './files/FileStore.js'
import { parseFilePath } from './files/parseFilePath.js'
import type { MiniProgram } from './MiniProgram.js'

export interface PicturesOptions {
  app: MiniProgram
  files: FileStore
  router: Router
  /** Takes all addresses back. */
  signal: AbortSignal
}

/** Gives the pictures that the mini program's code names to what shows them. */
export function createPictures({ app, files, router, signal }: PicturesOptions) {
  const addresses = new Set<string>()
  signal.addEventListener('abort', () => {
    for (const address of addresses) URL.revokeObjectURL(address)
    addresses.clear()
  })

  async function addressOfFile(path: string): Promise<string> {
    const address = URL.createObjectURL(await files.read(path))
    addresses.add(address)
    return address
  }

  return {
    /**
     * Where a picture can be shown from: an address of the web as it is, a file of the package by its
     * path from the page on top or from the package's folder, a file of the app (`wxfile://…`) once it
     * is read.
     *
     * @throws ApiError for a path that leaves its folder or has an unknown scheme, and by the promise where
     *   there is no such file
     */
    addressOf(path: string): string | Promise<string> {
      if (path.startsWith('wxfile:')) return addressOfFile(parseFilePath(path).path)
      if (path.startsWith('//') || URL.canParse(path)) return webAddress(path)
      const folder = router.top()?.path.replace(/[^/]*$/, '') ?? ''
      const file = parseFilePath(path.startsWith('/') ? path : folder + path)
      return app.packageAddress?.(file.path) ?? file.path
    },
  }
}

/** What may be loaded from there is for the container's Content-Security-Policy to say. */
function webAddress(address: string): string {
  if (/^(?:\/\/|https?:|blob:|data:image\/)/i.test(address)) return address
  throw fileError.notFound(address, 'open')
}

export type Pictures = ReturnType<typeof createPictures>
