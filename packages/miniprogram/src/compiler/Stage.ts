import { packageOf } from './AppContext.js'
import type { AppContext } from './AppContext.js'
import type { Problem } from './Problem.js'

/** What one kind of file becomes, for each package by its root, and there by path. */
export interface Stage<Result> {
  byRoot: ReadonlyMap<string, ReadonlyMap<string, Result>>
  problems: readonly Problem[]
}

/** Sorts what belongs to files into the packages that hold the files. */
export function groupByPackage<Result>(
  context: AppContext,
  results: Iterable<readonly [path: string, result: Result]>,
): Map<string, Map<string, Result>> {
  const byRoot = new Map(context.app.packages.map(({ root }) => [root, new Map<string, Result>()]))
  for (const [path, result] of results) {
    byRoot.get(packageOf(context, path).root)!.set(path, result)
  }
  return byRoot
}
