import { compileFunction } from 'node:vm'
import type { Position } from './problemAt.js'

export interface SyntaxProblem extends Position {
  message: string
}

const parameters = ['require', 'module', 'exports']
const directive = '"use strict";'
const fileName = '\0script'

/**
 * Whether a text can be the body of a strict function, which is what it becomes in a build. Nothing
 * of it runs.
 */
export function checkScriptSyntax(text: string): SyntaxProblem | undefined {
  try {
    compileFunction(directive + text, parameters, { filename: fileName })
    return undefined
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { message: error.message, ...positionOf(error, text) }
  }
}

/** The engine tells the place only in the stack's text: the line's number, the line, and carets below. */
function positionOf({ stack = '' }: SyntaxError, text: string): Position {
  const [head = '', , carets = ''] = stack.split('\n')
  const lines = text.split('\n')
  const line = head.startsWith(fileName) ? Number(head.slice(fileName.length + 1)) : 1
  const column = Math.max(carets.indexOf('^'), 0) + 1
  // Where something is missing at the end, the engine names the line behind the last one.
  if (line > lines.length) return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  return { line, column: line === 1 ? Math.max(column - directive.length, 1) : column }
}
