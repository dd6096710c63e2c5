import type { AppContext } from './AppContext.js'
import { hashText } from './hashText.js'
import type { Caches } from './createCaches.js'
import { linkPackage } from './linkPackage.js'
import type { PackageParts } from './linkPackage.js'
import { literalOf } from './moduleText.js'
import type { PackageInfo } from './readPackages.js'
import type { Project } from './readProject.js'

/** What every file became, for each package by its root. */
export type AppParts = {
  [Kind in keyof PackageParts]: ReadonlyMap<string, PackageParts[Kind]>
}

/** Writes the modules of all packages. @returns them by file name, and a version without the styles */
export function linkApp(
  { app }: AppContext,
  { appId, name }: Project,
  caches: Caches,
  parts: AppParts,
): { files: Map<string, string>; version: string } {
  const [main, ...subpackages] = app.packages
  const subpackageLines = subpackages.map(
    (each, index) =>
      `{ ${Object.entries({ root: each.root, name: each.name, independent: each.independent })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}: ${literalOf(value)}`)
        .join(', ')}, load: () => import('./packages/${index}.js') },\n`,
  )
  const head = [
    `appId: ${literalOf(appId)},\n`,
    `name: ${literalOf(name)},\n`,
    `appJson: ${literalOf(app.appJson)},\n`,
    app.themes ? `themes: ${literalOf(app.themes)},\n` : '',
    `subpackages: [\n${subpackageLines.join('')}],\n`,
    `assets: new URL('./assets/', import.meta.url).href,\n`,
  ].join('')

  const files = new Map<string, string>()
  const versions: string[] = []
  const write = (each: PackageInfo, fileName: string, packageHead: string, toRoot: string) => {
    const options = {
      head: packageHead,
      fileName,
      ...(caches.options.sourceMaps && { toRoot }),
    }
    const own = partsOf(parts, each.root, caches.keepMap)
    const { configs, templates, wxs, styles, scripts } = own
    const inputs = [packageHead, fileName, configs, templates, wxs, styles, scripts]
    const linked = caches.packages(each.root, inputs, () => linkPackage(own, options))
    files.set(fileName, linked.text)
    if (linked.map !== undefined) files.set(`${fileName}.map`, linked.map)
    versions.push(linked.version)
  }
  write(main!, 'app.js', head, '')
  subpackages.forEach((each, index) => write(each, `packages/${index}.js`, '', '../'))
  return { files, version: hashText(versions.join('\n')) }
}

function partsOf(parts: AppParts, root: string, keepMap: Caches['keepMap']): PackageParts {
  const keep = <Value>(kind: string, byRoot: ReadonlyMap<string, ReadonlyMap<string, Value>>) =>
    keepMap(`${kind} ${root}`, byRoot.get(root) ?? new Map<string, Value>())
  return {
    configs: keep('configs', parts.configs),
    templates: keep('templates', parts.templates),
    wxs: keep('wxs', parts.wxs),
    styles: keep('styles', parts.styles),
    scripts: keep('scripts', parts.scripts),
  }
}
