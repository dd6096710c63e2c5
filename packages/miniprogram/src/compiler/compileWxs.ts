import { checkScriptSyntax } from './checkScriptSyntax.js'
import { packageMistake } from './AppContext.js'
import type { AppContext } from './AppContext.js'
import { hashText } from './hashText.js'
import { withoutExtension } from './packagePath.js'
import type { Problem } from './Problem.js'
import { positionAt, problemAt } from './problemAt.js'
import { resolveRequest, wxsCandidates } from './resolveRequest.js'
import { scanScriptText } from './scanScript.js'
import type { SourceText } from './SourceFolder.js'

export interface CompiledWxs {
  /** The body of the module's function, which requires by path without extension. */
  code: string
  hash: string
  /** Paths of the wxs files that it requires. */
  requires: string[]
  problems: Problem[]
}

/**
 * Compiles a wxs file, or one that stands in a template.
 *
 * @param source the file
 * @param text the wxs in it
 * @param start where that text starts in the file
 */
export function compileWxs(
  context: AppContext,
  source: SourceText,
  text = source.text,
  start = 0,
): CompiledWxs {
  const problems: Problem[] = []
  const requires: string[] = []
  const mistake = checkScriptSyntax(text)
  if (mistake) {
    const first = positionAt(source.text, start)
    const line = first.line + mistake.line - 1
    const column = mistake.line === 1 ? first.column + mistake.column - 1 : mistake.column
    problems.push(problemAt(source, 'error', `wxs: ${mistake.message}`, { line, column }))
  }
  let code = ''
  let at = 0
  for (const request of scanScriptText(text).requests) {
    const { specifier } = request
    const fail = (message: string) =>
      problems.push(problemAt(source, 'error', message, start + request.start))
    const found = resolveRequest(context, source.path, specifier, wxsCandidates)
    if (request.kind !== 'require') fail('wxs: files are loaded by require("./file.wxs") only')
    else if (found === 'leaves') fail(`"${specifier}" leaves the mini program's folder`)
    else if (!found) fail(`there is no wxs file "${specifier}"`)
    else {
      const wrongPackage = packageMistake(context, source.path, found.path, false)
      if (wrongPackage) fail(`"${specifier}": ${wrongPackage}`)
      requires.push(found.path)
      code += text.slice(at, request.start) + withoutExtension(found.path)
      at = request.end
    }
  }
  // A comment in the last line would swallow what follows.
  code = nameConstructors(`${code}${text.slice(at)}\n`)
  return { code, hash: hashText(code), requires, problems }
}

/**
 * In wxs `value.constructor` is the name of the type, such as `'Array'`, and libraries compare it so.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/wxs/06datatype.html
 */
function nameConstructors(code: string): string {
  return code.replaceAll(/\.constructor\b(?!\s*(?:[.([]|=[^=]))/g, '.constructor.name')
}
