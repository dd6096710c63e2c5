import type { AppContext } from './AppContext.js'
import { extensionOf, withoutExtension } from './packagePath.js'
import type { PackRules } from './readPackRules.js'

/** A link to a folder above would make a walk endless; no package is that deep. */
const deepest = 32

/** What the compiler reads, and what others make of it. */
const sourceTypes = new Set(
  'js mjs cjs jsx ts mts cts tsx wxml wxss wxs less sass scss styl map'.split(' '),
)

/** What nobody means to publish: the platform's tools keep their upload key in the project's folder. */
const secretTypes = new Set('key pem p12 pfx jks keystore'.split(' '))

/** What configures tools, in whatever folder. */
const toolFiles = new Set([
  'project.config.json',
  'project.private.config.json',
  'miniview.config.json',
  'package.json',
  'package-lock.json',
  'jsconfig.json',
  'tsconfig.json',
  'yarn.lock',
  'pnpm-lock.yaml',
])

/**
 * The files of the package that are no code: pictures, fonts, sound, film and data. Left out are source,
 * the json that configures the app, its pages and components, what configures tools, keys, dot files,
 * `node_modules`, offline pages, and what project.config.json leaves out.
 */
export function listAssets({ folder, app }: AppContext, rules: PackRules): string[] {
  const skipped = new Set(app.offlineFolders)
  const { sitemapLocation = 'sitemap.json' } = app.appJson as { sitemapLocation?: string }
  const configs = new Set(['app.json', 'theme.json', app.themePath, sitemapLocation])
  const assets: string[] = []

  function isAsset(path: string, name: string): boolean {
    const type = extensionOf(name)
    const isCode =
      sourceTypes.has(type) ||
      configs.has(path) ||
      toolFiles.has(name) ||
      (type === 'json' && folder.isFile(`${withoutExtension(path)}.wxml`))
    return !isCode && (rules.packs(path) ?? !secretTypes.has(type))
  }

  function walk(path: string, depth: number): void {
    for (const [name, kind] of folder.list(path)) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const inside = path === '' ? name : `${path}/${name}`
      if (kind === 'folder') {
        if (depth < deepest && !skipped.has(inside)) walk(inside, depth + 1)
      } else if (kind === 'file' && isAsset(inside, name)) {
        assets.push(inside)
      }
    }
  }

  walk('', 0)
  return assets
}
