import { joinPath, parentOf } from './packagePath.js'
import type { SourceFolder } from './SourceFolder.js'

/** app.json's `resolveAlias`: the start of a request, and the path that stands for it. */
export type Aliases = readonly { start: string; exact: boolean; target: string }[]

export interface Lookup {
  folder: SourceFolder
  aliases: Aliases
}

/** `leaves`: the request leads out of the folder, by `..` or by a symbolic link. */
export type Resolved = { path: string } | 'leaves' | undefined

/**
 * Reads `resolveAlias`, such as `{"~/*": "/*"}`: keys and values end in `/*`, or name one file.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
 */
export function readAliases(resolveAlias: Record<string, string>): Aliases {
  return Object.entries(resolveAlias)
    .map(([key, value]) => {
      const exact = !key.endsWith('*')
      const target = value.replace(/\*$/, '')
      return {
        start: exact ? key : key.slice(0, -1),
        exact,
        target: target.startsWith('/') ? target : `/${target}`,
      }
    })
    .sort((left, right) => right.start.length - left.start.length)
}

/** The request with its alias, if it has one, replaced; the result then starts with a slash. */
export function applyAlias(aliases: Aliases, request: string): string {
  for (const { start, exact, target } of aliases) {
    if (exact ? request === start : request.startsWith(start)) {
      return exact ? target : target + request.slice(start.length)
    }
  }
  return request
}

/**
 * Finds the file that a request means, as the platform does: an alias, a path from the root, a
 * relative path; and for a plain name `miniprogram_npm` of each folder upwards.
 *
 * @param from path of the file that asks
 * @param candidates the paths where the file may be, for the path without what may be left out
 */
export function resolveRequest(
  { folder, aliases }: Lookup,
  from: string,
  request: string,
  candidates: (base: string) => readonly string[],
): Resolved {
  const asked = applyAlias(aliases, request)
  const here = parentOf(from)
  const isPlain = !/^(?:\/|\.\.?(?:\/|$))/.test(asked)
  const packages = isPlain ? packageFolders(here).map((each) => joinPath(each, asked)) : []
  for (const base of [joinPath(here, asked), ...packages]) {
    if (base === undefined) return 'leaves'
    for (const path of candidates(base)) {
      const kind = folder.kindOf(path)
      if (kind === 'outside') return 'leaves'
      if (kind === 'file') return { path }
    }
  }
  return undefined
}

/** `a/b` -> `a/b/miniprogram_npm`, `a/miniprogram_npm`, `miniprogram_npm`. */
function packageFolders(folder: string): string[] {
  const folders: string[] = []
  for (let each = folder; each !== ''; each = parentOf(each))
    folders.push(`${each}/miniprogram_npm`)
  return [...folders, 'miniprogram_npm']
}

export function scriptCandidates(base: string): string[] {
  const named = /\.(?:js|ts|json)$/.test(base) ? [base, base.replace(/\.js$/, '.ts')] : []
  return [
    ...named,
    `${base}.js`,
    `${base}.ts`,
    ...(named.length === 0 ? [`${base}.json`] : []),
    `${base}/index.js`,
    `${base}/index.ts`,
  ]
}

export const wxsCandidates = (base: string) => [base.endsWith('.wxs') ? base : `${base}.wxs`]
export const wxmlCandidates = (base: string) => [base.endsWith('.wxml') ? base : `${base}.wxml`]
export const wxssCandidates = (base: string) => [base.endsWith('.wxss') ? base : `${base}.wxss`]
