/** Gives back the map of the last time where the new one holds the same, so that maps may be compared. */
export function createMapKeeper() {
  const kept = new Map<string, ReadonlyMap<string, unknown>>()
  return <Value>(name: string, map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> => {
    const last = kept.get(name) as ReadonlyMap<string, Value> | undefined
    if (last && sameEntries(last, map)) return last
    kept.set(name, map)
    return map
  }
}

/** Also the order counts. */
function sameEntries(left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>) {
  if (left === right) return true
  if (left.size !== right.size) return false
  const others = right.entries()
  for (const [name, value] of left) {
    const other = others.next().value
    if (other?.[0] !== name || other[1] !== value) return false
  }
  return true
}
