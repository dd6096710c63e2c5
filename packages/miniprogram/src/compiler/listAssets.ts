import { assetTypes } from './assetTypes.js'
import { extensionOf } from './packagePath.js'
import type { SourceFolder } from './SourceFolder.js'

/** A link to a folder above would make a walk endless; no package is that deep. */
const deepest = 32

/** The package's pictures, fonts, sound and film, without what belongs to offline pages. */
export function listAssets(folder: SourceFolder, offlineFolders: readonly string[]): string[] {
  const skipped = new Set(offlineFolders)
  const assets: string[] = []

  function walk(path: string, depth: number): void {
    for (const [name, kind] of folder.list(path)) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const inside = path === '' ? name : `${path}/${name}`
      if (kind === 'folder') {
        if (depth < deepest && !skipped.has(inside)) walk(inside, depth + 1)
      } else if (kind === 'file' && assetTypes.has(extensionOf(name))) {
        assets.push(inside)
      }
    }
  }

  walk('', 0)
  return assets
}
