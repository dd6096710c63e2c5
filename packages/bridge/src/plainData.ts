/** How much a page may hand over in one call. Files travel as Blobs, by reference, and do not count. */
export const plainDataLimits = {
  depth: 64,
  /** Values of every kind, members of arrays and objects among them. */
  nodes: 20_000,
  /** UTF-16 units of all strings and keys together. */
  characters: 4 * 1024 * 1024,
  /** Bytes of all buffers together. */
  bytes: 64 * 1024 * 1024,
} as const

/**
 * Says why a value that came over the port is not acceptable, or undefined where it is. Structured
 * clone delivers cycles, Maps, Errors and more; an API gets only what JSON can say, binary data and
 * files. The walk stops at the first limit, so a hostile value costs a bounded time.
 */
export function plainDataProblem(value: unknown): string | undefined {
  let nodes = 0
  let characters = 0
  let bytes = 0

  function visit(value: unknown, depth: number): string | undefined {
    if (++nodes > plainDataLimits.nodes) return 'data is too large'
    if (typeof value === 'string') return addCharacters(value)
    if (typeof value === 'bigint' || typeof value === 'symbol') return unexpected(typeof value)
    if (typeof value !== 'object' || value === null) return undefined
    if (depth > plainDataLimits.depth) return 'data is nested too deeply'
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      bytes += value.byteLength
      return bytes > plainDataLimits.bytes ? 'data is too large' : undefined
    }
    if (value instanceof Blob) return undefined
    if (Array.isArray(value)) {
      if (value.length > plainDataLimits.nodes) return 'data is too large'
      // A clone keeps what else hangs on an array, which the walk below would not see.
      if (Object.keys(value).length !== value.length)
        return unexpected('a sparse or extended Array')
      for (const member of value) {
        const problem = visit(member, depth + 1)
        if (problem) return problem
      }
      return undefined
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return unexpected(value.constructor.name)
    // `for in` sees only own keys here: the prototype is Object.prototype, whose keys do not enumerate.
    for (const key in value) {
      const problem =
        addCharacters(key) ?? visit((value as Record<string, unknown>)[key], depth + 1)
      if (problem) return problem
    }
    return undefined
  }

  function addCharacters(text: string): string | undefined {
    characters += text.length
    return characters > plainDataLimits.characters ? 'data is too large' : undefined
  }

  return visit(value, 0)
}

function unexpected(kind: string): string {
  return `parameter error: parameter should be plain data instead of ${kind}`
}
