import type { LiveState } from '../shell/ShellConfig.js'
import type { SourceState } from './createAppSource.js'

/** What open pages are told of the source: warnings are for the terminal only. */
export function liveStateOf(
  { version, problems }: SourceState,
  others: readonly SourceState[] = [],
): LiveState {
  // Any change of another app loads the page anew.
  const codes = others.flatMap((other) =>
    other.version ? [other.version.code, other.version.styles] : [],
  )
  const all = [...problems, ...others.flatMap((other) => other.problems)]
  return {
    ...(version && { version: [version.code, ...codes].join(' '), styles: version.styles }),
    problems: all.filter(({ severity }) => severity === 'error'),
  }
}
