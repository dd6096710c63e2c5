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
  return visit(value, 0, { nodes: 0, characters: 0, bytes: 0 })
}

/** How much memory a plain value takes, roughly: characters and bytes. Files count nothing. */
export function plainDataSize(value: unknown): number {
  const seen = { nodes: 0, characters: 0, bytes: 0 }
  visit(value, 0, seen)
  return seen.characters + seen.bytes
}

/** What was seen so far. */
interface Seen {
  nodes: number
  characters: number
  bytes: number
}

function visit(value: unknown, depth: number, seen: Seen): string | undefined {
  if (++seen.nodes > plainDataLimits.nodes) return 'data is too large'
  if (typeof value === 'string') return addCharacters(value, seen)
  if (typeof value === 'bigint' || typeof value === 'symbol') return unexpected(typeof value)
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > plainDataLimits.depth) return 'data is nested too deeply'
  // Most values are plain objects, so that they come first.
  if (Object.getPrototypeOf(value) === Object.prototype) return visitMembers(value, depth, seen)
  if (Array.isArray(value)) return visitArray(value, depth, seen)
  if (value instanceof Blob) return undefined
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    seen.bytes += value.byteLength
    return seen.bytes > plainDataLimits.bytes ? 'data is too large' : undefined
  }
  return unexpected(value.constructor.name)
}

function visitMembers(value: object, depth: number, seen: Seen): string | undefined {
  // `for in` sees only own keys here: the prototype is Object.prototype, whose keys do not enumerate.
  for (const key in value) {
    const problem =
      addCharacters(key, seen) ?? visit((value as Record<string, unknown>)[key], depth + 1, seen)
    if (problem) return problem
  }
  return undefined
}

function visitArray(value: unknown[], depth: number, seen: Seen): string | undefined {
  if (value.length > plainDataLimits.nodes) return 'data is too large'
  // A clone keeps what else hangs on an array, which the walk below would not see.
  if (Object.keys(value).length !== value.length) return unexpected('a sparse or extended Array')
  for (const member of value) {
    const problem = visit(member, depth + 1, seen)
    if (problem) return problem
  }
  return undefined
}

function addCharacters(text: string, seen: Seen): string | undefined {
  seen.characters += text.length
  return seen.characters > plainDataLimits.characters ? 'data is too large' : undefined
}

function unexpected(kind: string): string {
  return `parameter error: parameter should be plain data instead of ${kind}`
}
