import { transform } from 'esbuild'
import type { Message } from 'esbuild'
import { checkScriptSyntax } from './checkScriptSyntax.js'
import { hashText } from './hashText.js'
import type { Problem } from './Problem.js'
import { problemAt } from './problemAt.js'
import { scanScript } from './scanScript.js'
import type { SourceText } from './SourceFolder.js'

export interface CompiledScript {
  source: SourceText
  /** The body of the module's function; ends with a line break. */
  code: string
  /** How many lines `code` has. */
  lines: number
  hash: string
  /** JSON of its source map; absent when the lines are the source's own. */
  map?: string
  problems: Problem[]
}

export interface ScriptOptions {
  minify: boolean
  sourceMaps: boolean
}

/** Says of errors that only strict code has them, as every module's code is. */
const strictOnly = /strict mode|duplicate parameter/i

/**
 * Compiles one script to the body of a function of `require`, `module` and `exports`.
 *
 * Plain CommonJS stays as it was written. TypeScript, ES modules and syntax that this engine does not
 * know go through esbuild, and so does everything that is minified.
 *
 * @param text the source's text with its requests rewritten
 */
export async function compileScript(
  source: SourceText,
  text: string,
  options: ScriptOptions,
): Promise<CompiledScript> {
  const isTypeScript = source.path.endsWith('.ts')
  const { mustTransform, awaitName } = scanScript(source)
  const mistake = isTypeScript || mustTransform ? undefined : checkScriptSyntax(source.text)
  if (mistake && strictOnly.test(mistake.message)) return failed(source, [at(source, mistake)])
  if (awaitName !== undefined && !mustTransform && !mistake) {
    const message = '"await" is a reserved word in the module that a build becomes'
    return failed(source, [problemAt(source, 'error', message, awaitName)])
  }
  const isPlain = !isTypeScript && !mustTransform && !mistake
  if (isPlain && !options.minify) return finish(source, text)
  return transformScript(source, text, options)
}

async function transformScript(
  source: SourceText,
  text: string,
  { minify, sourceMaps }: ScriptOptions,
): Promise<CompiledScript> {
  try {
    const { code, map } = await transform(text, {
      loader: source.path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'es2022',
      supported: { 'dynamic-import': false },
      minify,
      charset: 'utf8',
      logLevel: 'silent',
      sourcemap: sourceMaps ? 'external' : false,
      sourcesContent: false,
      sourcefile: source.path,
    })
    const mistake = checkScriptSyntax(code)
    if (!mistake) return finish(source, code, map || undefined)
    const message = `${mistake.message} (in what the script compiles to)`
    return failed(source, [problemAt(source, 'error', message)])
  } catch (error) {
    const { errors } = error as { errors?: Message[] }
    if (!errors) throw error
    return failed(
      source,
      errors.map((each) => toProblem(source, each)),
    )
  }
}

function toProblem(source: SourceText, { text, location }: Message): Problem {
  if (!location) return problemAt(source, 'error', text)
  const { line, column, lineText } = location
  // esbuild counts in bytes.
  const before = Buffer.from(lineText).subarray(0, column).toString()
  return problemAt(source, 'error', text, { line, column: before.length + 1 })
}

function at(
  source: SourceText,
  { message, line, column }: { message: string; line: number; column: number },
) {
  return problemAt(source, 'error', message, { line, column })
}

function failed(source: SourceText, problems: Problem[]): CompiledScript {
  return { source, code: '', lines: 0, hash: '', problems }
}

function finish(source: SourceText, text: string, map?: string): CompiledScript {
  const code = text.endsWith('\n') ? text : `${text}\n`
  const lines = countLines(code)
  return { source, code, lines, hash: hashText(code), map, problems: [] }
}

export function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
