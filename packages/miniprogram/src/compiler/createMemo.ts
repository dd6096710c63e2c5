/** Remembers a result by name, for as long as what it was made of is the same. */
export type Memo<Result> = (name: string, inputs: readonly unknown[], make: () => Result) => Result

export function createMemo<Result>(): Memo<Result> {
  const known = new Map<string, { inputs: readonly unknown[]; result: Result }>()
  return (name, inputs, make) => {
    const last = known.get(name)
    if (last && sameItems(last.inputs, inputs)) return last.result
    const result = make()
    known.set(name, { inputs, result })
    // A failure, such as that of a killed process, is no result to keep.
    if (result instanceof Promise) result.catch(() => known.delete(name))
    return result
  }
}

function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index])
}
