import { createHash } from 'node:crypto'
import { packageMistake } from './AppContext.js'
import type { AppContext } from './AppContext.js'
import type { CompiledStyleFile, StyleImport } from './compileStyle.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import { resolveRequest, wxssCandidates } from './resolveRequest.js'
import type { SourceText } from './SourceFolder.js'

export interface ComposedStyle {
  css: string
  fonts: string
  problems: Problem[]
}

/** Gives the compiled form of a wxss file, which has another one in each scope. */
export type CompileStyle = (source: SourceText, scope?: string) => CompiledStyleFile

/** The prefix of a component's class names: short, and the same as long as its path is. */
export function scopeOf(path: string): string {
  return `c${createHash('sha1').update(path).digest('hex').slice(0, 8)}`
}

/** Puts the imports of a wxss file in their places. */
export function composeStyle(
  context: AppContext,
  compile: CompileStyle,
  source: SourceText,
  scope?: string,
): ComposedStyle {
  const result: ComposedStyle = { css: '', fonts: '', problems: [] }
  result.css = compose(source, [source.path])
  return result

  function compose(each: SourceText, chain: readonly string[]): string {
    const file = compile(each, scope)
    result.problems.push(...file.problems)
    for (const { path, offset } of file.assets) {
      if (context.folder.isFile(path)) continue
      result.problems.push(problemAt(each, 'warning', `there is no file "${path}"`, offset))
    }
    const css = file.parts.map((part) =>
      typeof part === 'string' ? part : include(each, part, chain),
    )
    result.fonts += file.fonts
    return css.join('')
  }

  function include(
    from: SourceText,
    { request, query, offset }: StyleImport,
    chain: readonly string[],
  ): string {
    const fail = (message: string) => {
      result.problems.push(problemAt(from, 'error', `@import "${request}": ${message}`, offset))
      return ''
    }
    if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(request)) {
      return fail('only files of the mini program can be imported')
    }
    const found = resolveRequest(context, from.path, request, wxssCandidates)
    if (found === 'leaves') return fail("it leaves the mini program's folder")
    const source = found && context.folder.read(found.path)
    if (!found || !source) return fail('there is no such file')
    const mistake = packageMistake(context, from.path, found.path, false)
    if (mistake) return fail(mistake)
    if (chain.includes(found.path)) {
      const cycle = [...chain.slice(chain.indexOf(found.path)), found.path]
      return fail(`a cycle of imports: ${cycle.join(' -> ')}`)
    }
    const css = compose(source, [...chain, found.path])
    return query === '' ? css : `@media ${query} {\n${css}}\n`
  }
}
