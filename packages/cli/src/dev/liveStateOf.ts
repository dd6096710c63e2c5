import type { LiveState } from '../shell/ShellConfig.js'
import type { SourceState } from './createAppSource.js'

/** What open pages are told of the source: warnings are for the terminal only. */
export function liveStateOf({ version, problems }: SourceState): LiveState {
  return {
    ...(version && { version: version.code, styles: version.styles }),
    problems: problems.filter(({ severity }) => severity === 'error'),
  }
}
