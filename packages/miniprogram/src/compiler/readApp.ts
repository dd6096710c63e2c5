import type { AppJson } from '@miniview/host'
import { printJsonPath } from './checkJson.js'
import { appShape } from './jsonShapes.js'
import { joinPath } from './packagePath.js'
import { parseJson } from './parseJson.js'
import type { JsonFile, JsonPath } from './parseJson.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import { readPackages, readPages } from './readPackages.js'
import type { PackageInfo, PageInfo, RawPackages } from './readPackages.js'
import { checkThemeNames, readThemes } from './readThemes.js'
import type { FailAt, Themes } from './readThemes.js'
import { readAliases } from './resolveRequest.js'
import type { Aliases } from './resolveRequest.js'
import type { SourceFolder } from './SourceFolder.js'

export interface AppInfo {
  json: JsonFile
  /** app.json for the runtime. */
  appJson: AppJson
  /** Each page once, with its place in app.json. */
  pages: PageInfo[]
  /** The main package is the first. */
  packages: PackageInfo[]
  /** Names and requests of app.json's `usingComponents`. */
  usingComponents: ReadonlyMap<string, string>
  hasCustomTabBar: boolean
  aliases: Aliases
  /** `broken` when theme.json has mistakes, so that nothing is known of its names. */
  themes?: Themes | 'broken'
  /** Where the themes are, or should be. */
  themePath?: string
  offlineFolders: string[]
}

interface RawApp extends RawPackages {
  entryPagePath?: string
  window?: Record<string, unknown>
  tabBar?: { custom?: boolean; list: { pagePath: string }[] }
  usingComponents?: Record<string, string>
  darkmode?: boolean
  themeLocation?: string
  staticPath?: string | string[]
  resolveAlias?: Record<string, string>
  plugins?: unknown
}

/** Reads app.json and theme.json. @returns no `app` when nothing can be compiled without mending them */
export function readApp(folder: SourceFolder): { app?: AppInfo; problems: Problem[] } {
  const source = folder.read('app.json')
  if (!source) {
    const message = 'app.json is missing: it lists the pages of a mini program'
    return { problems: [{ severity: 'error', message, file: 'app.json' }] }
  }
  const json = parseJson(source)
  const problems = [...json.problems]
  const fail = (path: JsonPath, message: string) => {
    problems.push(problemAt(source, 'error', message, json.offsetOf(path)))
  }
  if (json.value === undefined) return { problems }
  const wrong = new Set<string | number | undefined>()
  appShape(json.value, [], (path, wanted) => {
    wrong.add(path[0])
    fail(path, `app.json: ${printJsonPath(path) || 'it'} must be ${wanted}`)
  })
  if (wrong.has(undefined) || wrong.has('pages')) return { problems }

  // The rest is compiled without the wrong fields, so that all mistakes are told at once.
  const fields = Object.entries(json.value as object).filter(([name]) => !wrong.has(name))
  const raw = Object.fromEntries(fields) as unknown as RawApp
  const themes = readThemes(folder, raw.themeLocation, fail, problems)
  checkThemeNames(raw.window, ['window'], themes, fail)
  checkThemeNames(raw.tabBar, ['tabBar'], themes, fail)
  if (raw.plugins !== undefined) {
    const message = 'app.json: plugins are not supported; what they provide will be missing'
    problems.push(problemAt(source, 'warning', message, json.offsetOf(['plugins'])))
  }
  const packages = readPackages(raw, fail)
  const pages = readPages(raw, packages, fail)
  const offlineFolders = readOfflineFolders(raw, fail)
  const appJson = toAppJson(raw, pages, packages, fail)
  const app: AppInfo = {
    json,
    appJson: raw.staticPath === undefined ? appJson : { ...appJson, staticPath: offlineFolders },
    pages,
    packages,
    usingComponents: new Map(Object.entries(raw.usingComponents ?? {})),
    hasCustomTabBar: raw.tabBar?.custom === true,
    aliases: readAliases(raw.resolveAlias ?? {}),
    themes,
    themePath: joinPath('', raw.themeLocation ?? '') || undefined,
    offlineFolders,
  }
  return { app, problems }
}

function toAppJson(raw: RawApp, pages: PageInfo[], packages: PackageInfo[], fail: FailAt): AppJson {
  const known = new Set(pages.map(({ path }) => path))
  const pageOf = (page: string, at: JsonPath): string => {
    const path = page.replace(/^\//, '')
    const message = `app.json: ${printJsonPath(at)} "${page}" is not in pages`
    if (pages.length > 0 && !known.has(path)) fail(at, message)
    return path
  }
  const { entryPagePath, tabBar, usingComponents: _own, resolveAlias: _alias, ...rest } = raw
  const { subpackages: _lower, subPackages: _upper, ...kept } = rest
  const subpackages = packages.slice(1).map(({ root, name, independent }) => ({
    root,
    name,
    independent,
    pages: pages.flatMap(({ path }) => (path.startsWith(root) ? [path.slice(root.length)] : [])),
  }))
  return {
    ...kept,
    pages: pages.map(({ path }) => path),
    ...(subpackages.length > 0 && { subpackages }),
    ...(entryPagePath !== undefined && {
      entryPagePath: pageOf(entryPagePath, ['entryPagePath']),
    }),
    ...(tabBar && { tabBar: toTabBar(tabBar, pageOf, fail) }),
  } as unknown as AppJson
}

function toTabBar(
  tabBar: NonNullable<RawApp['tabBar']>,
  pageOf: (page: string, at: JsonPath) => string,
  fail: FailAt,
): object {
  const { list } = tabBar
  if (list.length < 2 || list.length > 5) {
    fail(['tabBar', 'list'], 'app.json: tabBar.list must be a list of 2 to 5 tabs')
  }
  return {
    ...tabBar,
    list: list.map((item, index) => ({
      ...item,
      pagePath: pageOf(item.pagePath, ['tabBar', 'list', index, 'pagePath']),
    })),
  }
}

function readOfflineFolders({ staticPath = [] }: RawApp, fail: FailAt): string[] {
  const isList = Array.isArray(staticPath)
  const folders = isList ? staticPath : [staticPath]
  return folders.flatMap((folder, index) => {
    const path = joinPath('', folder)
    if (path !== undefined && path !== '') return [path]
    const at = isList ? ['staticPath', index] : ['staticPath']
    fail(at, `app.json: ${printJsonPath(at)} must be a folder of the mini program`)
    return []
  })
}
