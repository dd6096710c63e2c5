import type { Problem } from './Problem.js'

/** A problem for the terminal: `pages/a/a.wxml:3:7 error …`, and below it the line of source. */
export function formatProblem({ file, line, column, severity, message, excerpt }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const head = `${place} ${severity} ${message}`
  return excerpt === undefined ? head : `${head}\n${excerpt}`
}
