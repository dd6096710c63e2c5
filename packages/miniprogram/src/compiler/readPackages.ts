import { printJsonPath } from './checkJson.js'
import { joinPath } from './packagePath.js'
import type { JsonPath } from './parseJson.js'
import type { FailAt } from './readThemes.js'

/** The main package, whose root is `''`, or a subpackage. */
export interface PackageInfo {
  /** Without a leading slash, with one at the end. */
  root: string
  name?: string
  independent: boolean
}

/** A page, and its place in app.json. */
export interface PageInfo {
  path: string
  at: JsonPath
}

/** What app.json says of pages and packages, when it has the right types. */
export interface RawPackages {
  pages: string[]
  subpackages?: RawPackage[]
  subPackages?: RawPackage[]
}

interface RawPackage {
  root: string
  pages: string[]
  name?: string
  independent?: boolean
}

/** @returns the main package, and behind it the others */
export function readPackages(raw: RawPackages, fail: FailAt): PackageInfo[] {
  const packages: PackageInfo[] = [{ root: '', independent: false }]
  const { key, list } = rawPackages(raw)
  list.forEach(({ root, name, independent = false }, index) => {
    const path = joinPath('', root)
    if (path === undefined || path === '') {
      fail(
        [key, index, 'root'],
        `app.json: ${key}[${index}].root must be a folder of the mini program`,
      )
      return
    }
    const folder = `${path}/`
    const other = packages.slice(1).find((each) => overlap(each.root, folder))
    if (other) {
      const message = `app.json: ${key}[${index}].root overlaps the package "${other.root}"`
      fail([key, index, 'root'], message)
    } else {
      packages.push({ root: folder, name, independent })
    }
  })
  return packages
}

function overlap(left: string, right: string): boolean {
  return left.startsWith(right) || right.startsWith(left)
}

function rawPackages(raw: RawPackages): { key: 'subpackages' | 'subPackages'; list: RawPackage[] } {
  const key = raw.subpackages ? 'subpackages' : 'subPackages'
  return { key, list: raw[key] ?? [] }
}

/** @returns each page once, those of the main package first */
export function readPages(raw: RawPackages, packages: PackageInfo[], fail: FailAt): PageInfo[] {
  const pages = new Map<string, JsonPath>()
  const add = (folder: string, page: string, at: JsonPath) => {
    const path = toPagePath(folder, page)
    if (path === undefined) {
      const message = `app.json: ${printJsonPath(at)} "${page}" must be a path inside the folder, without extension`
      fail(at, message)
    } else if (!pages.has(path)) {
      pages.set(path, at)
    }
  }
  raw.pages.forEach((page, index) => add('', page, ['pages', index]))
  const { key, list } = rawPackages(raw)
  list.forEach(({ root, pages: own }, index) => {
    const folder = joinPath('', root)
    const known = packages.some((each) => each.root === `${folder}/`)
    if (folder === undefined || !known) return
    own.forEach((page, each) => add(folder, page, [key, index, 'pages', each]))
  })
  if (raw.pages.length === 0)
    fail(['pages'], 'app.json: pages must be a list of at least one page path')
  return [...pages].map(([path, at]) => ({ path, at }))
}

/** A leading slash is tolerated, as the platform's tools do. */
function toPagePath(folder: string, page: string): string | undefined {
  const parts = page.replace(/^\//, '').split('/')
  const isPath = parts.every((part) => part !== '' && part !== '.' && part !== '..')
  if (!isPath || /\\|\.(?:js|ts|wxml|wxss|json)$/.test(page)) return undefined
  return joinPath(folder, parts.join('/'))
}
