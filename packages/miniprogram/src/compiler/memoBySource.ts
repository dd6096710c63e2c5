import type { SourceText } from './SourceFolder.js'

/** Remembers what a function makes of one version of a file, for as long as that version is known. */
export function memoBySource<Result>(
  make: (source: SourceText) => Result,
): (source: SourceText) => Result {
  const made = new WeakMap<SourceText, { result: Result }>()
  return (source) => {
    let known = made.get(source)
    if (!known) {
      known = { result: make(source) }
      made.set(source, known)
    }
    return known.result
  }
}
