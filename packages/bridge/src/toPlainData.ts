/**
 * Copies what a page passed to the bridge, as the platforms do by JSON: functions, symbols and
 * undefined members are dropped, `toJSON` is honoured, a cycle throws a TypeError. Binary data and
 * files, which JSON cannot carry, are kept: a buffer is copied, so that the page's own stays usable,
 * and the copy is added to `transfer`. A buffer that stands in `transfer` already is given away as it
 * is.
 *
 * @param texts what stands for some texts on the wire, such as the path of a file for its address
 */
export function toPlainData(
  value: unknown,
  transfer: Transferable[],
  texts?: ReadonlyMap<string, string>,
): unknown {
  return copy(value, { transfer, texts, open: [] })
}

interface Copying {
  transfer: Transferable[]
  texts: ReadonlyMap<string, string> | undefined
  /** The objects around the value, in which it must not occur again. */
  open: object[]
}

function copy(value: unknown, copying: Copying): unknown {
  const { transfer, open, texts } = copying
  if (typeof value === 'string') return texts?.get(value) ?? value
  if (typeof value === 'function' || typeof value === 'symbol') return undefined
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value
  if (value instanceof ArrayBuffer) {
    return transfer.includes(value) ? value : toMove(value.slice(0), transfer)
  }
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value
    if (transfer.includes(buffer as ArrayBuffer)) return value
    const View = value.constructor as new (buffer: ArrayBufferLike) => unknown
    return new View(toMove(buffer.slice(byteOffset, byteOffset + byteLength), transfer))
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return copy(value.toJSON(), copying)
  }
  if (open.includes(value)) throw new TypeError('Converting circular structure to JSON')
  open.push(value)
  const result = Array.isArray(value)
    ? Array.from(value, (member) => copy(member, copying) ?? null)
    : copyMembers(value, copying)
  open.pop()
  return result
}

function copyMembers(value: object, copying: Copying): object {
  const result: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const plain = copy((value as Record<string, unknown>)[key], copying)
    if (plain !== undefined && key !== '__proto__') result[key] = plain
  }
  return result
}

function toMove<B extends ArrayBufferLike>(buffer: B, transfer: Transferable[]): B {
  transfer.push(buffer as ArrayBuffer)
  return buffer
}
