import { assetName } from '../assetName.js'
import { assetTypes } from './assetTypes.js'
import type { Build } from './Compiler.js'
import { extensionOf } from './packagePath.js'
import { readInside } from './readInside.js'

/** What a server answers: a file's text or bytes and its content type. */
export interface ServedFile {
  type: string
  body: string | Buffer
}

/** Files that a server answers with, by the path below the address where it serves them. */
export interface ServedFiles {
  /** @param path decoded, with forward slashes and no leading one @returns undefined for "not found" */
  read(path: string): Promise<ServedFile | undefined>
}

const assetsFolder = 'assets/'

/**
 * What a server answers below `/app/`: `app.js`, `packages/<n>.js` and their maps, and below `assets/`
 * the package's other files by their `assetName`. Nothing that a browser would run as a page or script
 * comes from there, and nothing of the folders of offline pages.
 *
 * @param folder `Compiler.folder`
 * @param build the last good build, if there is one
 */
export function createAppFiles(folder: string, build: () => Build | undefined): ServedFiles {
  return {
    async read(path) {
      const current = build()
      if (!current) return undefined
      const body = current.files.get(path)
      if (body !== undefined) return { type: typeOfModule(path), body }
      if (!path.startsWith(assetsFolder)) return undefined
      return readAsset(folder, current, path.slice(assetsFolder.length))
    },
  }
}

function typeOfModule(path: string): string {
  return path.endsWith('.map') ? 'application/json' : 'text/javascript; charset=utf-8'
}

async function readAsset(
  folder: string,
  { assets }: Build,
  name: string,
): Promise<ServedFile | undefined> {
  const path = assets.find((each) => assetName(each) === name)
  const body = path === undefined ? undefined : await readInside(folder, path)
  const type = assetTypes.get(extensionOf(name)) ?? 'application/octet-stream'
  return body && { type, body }
}
