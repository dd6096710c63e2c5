import { packageMistake } from './AppContext.js'
import type { AppContext } from './AppContext.js'
import { joinPath, parentOf, splitPath } from './packagePath.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import { applyAlias, resolveRequest, scriptCandidates } from './resolveRequest.js'
import { scanScript } from './scanScript.js'
import type { ScriptRequest } from './scanScript.js'
import type { SourceFolder, SourceText } from './SourceFolder.js'

export interface ScriptTarget {
  request: ScriptRequest
  /** What stands in the compiled text in place of the specifier. */
  written: string
  /** Files that the request may load. */
  paths: string[]
  /** Holds when the request is still there after types were removed. */
  problem?: Problem
}

export interface ResolvedScript {
  source: SourceText
  /** The source with its requests replaced by the keys of the modules, with a slash before each. */
  text: string
  targets: ScriptTarget[]
  problems: Problem[]
}

/** The name of a script's module in a build. */
export function moduleKey(path: string): string {
  return path.replace(/\.ts$/, '.js')
}

/** Finds the files that a script asks for, and writes their modules' keys into its text. */
export function resolveScript(context: AppContext, source: SourceText): ResolvedScript {
  const { requests, unknownRequires, hasOwnRequire } = scanScript(source)
  const targets = requests.map((request) =>
    request.kind === 'prefix'
      ? resolvePrefix(context, source, request)
      : resolveOne(context, source, request),
  )
  const problems = unknownRequires.map((offset) => {
    const message =
      'require with a computed path: the file is found only if something else asks for it'
    return problemAt(source, 'warning', message, offset)
  })
  if (!hasOwnRequire) return { source, text: rewrite(source.text, targets), targets, problems }
  // The requests may be those of an inner function's own `require`, so nothing is known to be wrong.
  const kept = targets.filter(({ problem }) => !problem)
  return { source, text: source.text, targets: kept, problems: [] }
}

function resolveOne(context: AppContext, source: SourceText, request: ScriptRequest): ScriptTarget {
  const { kind, specifier } = request
  const found = resolveRequest(context, source.path, specifier, scriptCandidates)
  const fail = (severity: Problem['severity'], message: string): ScriptTarget => ({
    request,
    written: specifier,
    paths: [],
    problem: problemAt(source, severity, message, request.start),
  })
  if (found === 'leaves') return fail('error', `"${specifier}" leaves the mini program's folder`)
  if (!found) {
    const severity = kind === 'import' || kind === 'dynamic' ? 'error' : 'warning'
    return fail(severity, `there is no script "${specifier}"`)
  }
  const mistake = packageMistake(context, source.path, found.path, kind === 'async')
  if (mistake) return fail('error', `"${specifier}": ${mistake}`)
  return { request, written: `/${moduleKey(found.path)}`, paths: [found.path] }
}

/** `require('./lang/' + name)` may load each script whose path starts so. */
function resolvePrefix(
  context: AppContext,
  source: SourceText,
  request: ScriptRequest,
): ScriptTarget {
  const { specifier } = request
  const asked = applyAlias(context.aliases, specifier)
  const slash = asked.lastIndexOf('/') + 1
  const folder = joinPath(parentOf(source.path), asked.slice(0, slash))
  const start = asked.slice(slash)
  if (folder === undefined) {
    const message = `"${specifier}" leaves the mini program's folder`
    const problem = problemAt(source, 'error', message, request.start)
    return { request, written: specifier, paths: [], problem }
  }
  const prefix = folder === '' ? start : `${folder}/${start}`
  const paths = scriptsBelow(context.folder, folder).filter(
    (path) =>
      path.startsWith(prefix) &&
      path !== source.path &&
      !packageMistake(context, source.path, path, false),
  )
  const message = `there is no script whose path starts with "${specifier}"`
  const problem =
    paths.length > 0 ? undefined : problemAt(source, 'warning', message, request.start)
  return { request, written: `/${prefix}`, paths, problem }
}

function scriptsBelow(folder: SourceFolder, path: string): string[] {
  return [...folder.list(path)].flatMap(([name, kind]) => {
    const inside = path === '' ? name : `${path}/${name}`
    if (kind === 'folder') return isSkipped(name) ? [] : scriptsBelow(folder, inside)
    const isScript = /\.(?:js|ts|json)$/.test(name) && !name.endsWith('.d.ts')
    return kind === 'file' && isScript && !isShadowed(folder, inside) ? [inside] : []
  })
}

/** Of `a.js` and `a.ts` only the first is a module, for both have one key. */
function isShadowed(folder: SourceFolder, path: string): boolean {
  return (
    path.endsWith('.ts') && folder.list(splitPath(path).folder).has(moduleKey(splitPath(path).name))
  )
}

function isSkipped(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.')
}

function rewrite(text: string, targets: readonly ScriptTarget[]): string {
  let written = ''
  let at = 0
  for (const target of targets) {
    const { start, end } = target.request
    // A path with a quote would end the literal; the runtime resolves what was written as well.
    if (/["'`\\$\n]/.test(target.written)) continue
    written += text.slice(at, start) + target.written
    at = end
  }
  return written + text.slice(at)
}
