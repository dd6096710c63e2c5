/**
 * Copies what a page passed to the bridge, as the platforms do by JSON: functions, symbols and
 * undefined members are dropped, `toJSON` is honoured, a cycle throws a TypeError. Binary data and
 * files, which JSON cannot carry, are kept: a buffer is copied, so that the page's own stays usable,
 * and the copy is added to `transfer`.
 */
export function toPlainData(value: unknown, transfer: Transferable[]): unknown {
  const open = new Set<object>()

  function copy(value: unknown): unknown {
    if (typeof value === 'function' || typeof value === 'symbol') return undefined
    if (typeof value !== 'object' || value === null || value instanceof Blob) return value
    if (value instanceof ArrayBuffer) return kept(value.slice(0))
    if (ArrayBuffer.isView(value)) {
      const { buffer, byteOffset, byteLength } = value
      const View = value.constructor as new (buffer: ArrayBufferLike) => unknown
      return new View(kept(buffer.slice(byteOffset, byteOffset + byteLength)))
    }
    if ('toJSON' in value && typeof value.toJSON === 'function') return copy(value.toJSON())
    if (open.has(value)) throw new TypeError('Converting circular structure to JSON')
    open.add(value)
    const result = Array.isArray(value)
      ? Array.from(value, (member) => copy(member) ?? null)
      : members(value)
    open.delete(value)
    return result
  }

  function members(value: object): object {
    const result: Record<string, unknown> = {}
    for (const [key, member] of Object.entries(value)) {
      const plain = copy(member)
      if (plain !== undefined && key !== '__proto__') result[key] = plain
    }
    return result
  }

  function kept<B extends ArrayBufferLike>(buffer: B): B {
    transfer.push(buffer as ArrayBuffer)
    return buffer
  }

  return copy(value)
}
