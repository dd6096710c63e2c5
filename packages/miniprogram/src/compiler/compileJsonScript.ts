import { countLines } from './compileScript.js'
import type { CompiledScript } from './compileScript.js'
import { hashText } from './hashText.js'
import { literalOf } from './moduleText.js'
import { parseJson } from './parseJson.js'
import type { SourceText } from './SourceFolder.js'

/** A json file that a script requires: a module whose exports are its value. */
export function compileJsonScript(source: SourceText): CompiledScript {
  const { value, problems } = parseJson(source)
  const code = value === undefined ? '' : `module.exports = ${literalOf(value)}\n`
  return { source, code, lines: countLines(code), hash: hashText(code), problems }
}
