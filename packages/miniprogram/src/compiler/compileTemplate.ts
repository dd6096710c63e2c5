import { packageMistake } from './AppContext.js'
import type { AppContext } from './AppContext.js'
import { checkScriptSyntax } from './checkScriptSyntax.js'
import { compileWxs } from './compileWxs.js'
import { hashText } from './hashText.js'
import { joinPath, parentOf, withoutExtension } from './packagePath.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import { resolveRequest, wxmlCandidates, wxsCandidates } from './resolveRequest.js'
import { scanTemplate } from './scanTemplate.js'
import type { TemplateReference } from './scanTemplate.js'
import type { SourceText } from './SourceFolder.js'
import type { TemplateCompiler } from './loadTemplateCompiler.js'

export interface CompiledTemplate {
  source: SourceText
  /** An expression: the template functions of the file. */
  code: string
  hash: string
  /** Paths of the files that it imports or includes, with the places of their names. */
  templates: { path: string; kind: 'import' | 'include'; start: number }[]
  /** Paths of the wxs files that it needs. */
  scripts: string[]
  /** Every name of a component in it: its tags, and the values of `generic:`. */
  components: readonly string[]
  problems: Problem[]
}

/** Compiles one wxml file. */
export function compileTemplate(
  context: AppContext,
  compiler: TemplateCompiler,
  source: SourceText,
): CompiledTemplate {
  const { tags, generics, inlineScripts } = scanTemplate(source)
  const { text, templates, scripts, problems } = resolveReferences(context, source)
  const path = withoutExtension(source.path)
  const scriptTexts = new Map<string, string>()
  for (const inline of inlineScripts) {
    const wxs = compileWxs(context, source, inline.text, inline.start)
    problems.push(...wxs.problems)
    scripts.push(...wxs.requires)
    scriptTexts.set(inline.module, wxs.code)
  }
  const result = compiler.compile(path, text, scriptTexts)
  for (const { isError, message, startLine, startColumn } of result.messages) {
    const place = { line: startLine + 1, column: startColumn + 1 }
    // The framework guesses where a tag ends; the platform refuses the file, and so would review.
    const isWrong = isError || message === 'missing end tag'
    problems.push(problemAt(source, isWrong ? 'error' : 'warning', message, place))
  }
  const mistake = problems.some(({ severity }) => severity === 'error')
    ? undefined
    : checkScriptSyntax(`return (${result.code})`)
  if (mistake) {
    const message = `the template compiler makes code of this that does not run: ${mistake.message}`
    problems.push(problemAt(source, 'error', message))
  }
  return {
    source,
    code: result.code,
    hash: hashText(source.text),
    templates,
    scripts,
    components: [...tags.keys(), ...generics],
    problems,
  }
}

/** Finds the files that a template refers to; where the compiler would find another one, the text is changed. */
function resolveReferences(context: AppContext, source: SourceText) {
  const templates: CompiledTemplate['templates'] = []
  const scripts: string[] = []
  const problems: Problem[] = []
  let text = ''
  let at = 0
  for (const reference of scanTemplate(source).references) {
    const { kind, src, start, end } = reference
    const path = resolveReference(context, source, reference, problems)
    if (path === undefined) continue
    if (kind === 'wxs') scripts.push(path)
    else templates.push({ path, kind, start })
    const assumed = joinPath(parentOf(source.path), src.replace(/\.(?:wxml|wxs)$/, ''))
    if (assumed === withoutExtension(path)) continue
    text += `${source.text.slice(at, start)}/${path}`
    at = end
  }
  return { text: text + source.text.slice(at), templates, scripts, problems }
}

function resolveReference(
  context: AppContext,
  source: SourceText,
  { kind, src, start }: TemplateReference,
  problems: Problem[],
): string | undefined {
  const candidates = kind === 'wxs' ? wxsCandidates : wxmlCandidates
  const found = resolveRequest(context, source.path, src, candidates)
  const fail = (message: string) => problems.push(problemAt(source, 'error', message, start))
  if (found === 'leaves') fail(`<${kind}>: "${src}" leaves the mini program's folder`)
  else if (!found) fail(`<${kind}>: there is no file "${src}"`)
  else {
    const mistake = packageMistake(context, source.path, found.path, false)
    if (mistake) fail(`<${kind}>: "${src}": ${mistake}`)
    return found.path
  }
  return undefined
}
