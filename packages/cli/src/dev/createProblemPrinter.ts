import { formatProblem } from '@miniview/miniprogram/compiler'
import type { Problem } from '@miniview/miniprogram/compiler'

/**
 * Makes what prints the problems of one compilation after the other: each problem once, and again only
 * after it went away and came back. Its line is no part of what it is, because text above it may grow.
 *
 * @param print prints one problem, or the line that tells that the last error is gone
 */
export function createProblemPrinter(
  print: (text: string) => void,
): (problems: readonly Problem[]) => void {
  let shown: readonly Problem[] = []

  return (problems) => {
    const before = countsOf(shown)
    for (const problem of problems) {
      const key = keyOf(problem)
      const count = before.get(key) ?? 0
      before.set(key, count - 1)
      if (count <= 0) print(formatProblem(problem))
    }
    if (hasError(shown) && !hasError(problems)) print('All errors are mended.')
    shown = problems
  }
}

function keyOf({ severity, file, message }: Problem): string {
  return JSON.stringify([severity, file, message])
}

/** How often each problem occurs: a file may have the same one at several places. */
function countsOf(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const problem of problems) {
    const key = keyOf(problem)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Whether a problem keeps the source from being run. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
