import { assetTypes } from './assetTypes.js'
import type { Build } from './Compiler.js'
import type { ServedFiles } from './createAppFiles.js'
import { extensionOf } from './packagePath.js'
import { readInside } from './readInside.js'

/** Content types of what an offline page is made of, beside what a package may hold anyway. */
const pageTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['htm', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['mjs', 'text/javascript; charset=utf-8'],
  ['map', 'application/json; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['webmanifest', 'application/manifest+json'],
])

/**
 * What the server of offline pages answers: every file inside the folders of app.json's
 * `staticPath`, by its path relative to the mini program's folder.
 *
 * @param folder `Compiler.folder`
 * @param build the last good build, if there is one
 */
export function createOfflineFiles(folder: string, build: () => Build | undefined): ServedFiles {
  return {
    async read(path) {
      const folders = build()?.offlineFolders ?? []
      if (!folders.some((each) => path.startsWith(`${each}/`))) return undefined
      const body = await readInside(folder, path)
      const extension = extensionOf(path)
      const type = pageTypes.get(extension) ?? assetTypes.get(extension)
      return body && { type: type ?? 'application/octet-stream', body }
    },
  }
}
