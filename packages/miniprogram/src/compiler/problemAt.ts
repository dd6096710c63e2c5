import type { Problem } from './Problem.js'
import type { SourceText } from './SourceFolder.js'

/** 1-based, the column in UTF-16 code units. */
export interface Position {
  line: number
  column: number
}

/** Longest excerpt; a line of minified source is longer than a terminal is high. */
const widest = 120

export function positionAt(text: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), text.length)
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', start)) {
    line += 1
    start = at + 1
  }
  return { line, column: end - start + 1 }
}

/** @param place an offset into the text, or a position; without it the problem is the whole file's */
export function problemAt(
  source: SourceText,
  severity: Problem['severity'],
  message: string,
  place?: number | Position,
): Problem {
  const { path: file, text } = source
  if (place === undefined) return { severity, message, file }
  const { line, column } = typeof place === 'number' ? positionAt(text, place) : place
  return { severity, message, file, line, column, excerpt: excerptOf(text, line, column) }
}

function excerptOf(text: string, line: number, column: number): string {
  const source = (text.split('\n', line)[line - 1] ?? '').replace(/\r$/, '')
  const start = Math.max(0, column - 1 - widest / 2)
  const shown = source.slice(start, start + widest)
  const indent = shown.slice(0, column - 1 - start).replaceAll(/[^\t]/g, ' ')
  return `${shown}\n${indent}^`
}
