import { Transform } from 'node:stream'
import { charsetOf, toBytes, toUnits } from './charsetOf.js'
import type { Charset } from './charsetOf.js'
import { findInjectionPoint } from './findInjectionPoint.js'
import type { InjectionPoint } from './findInjectionPoint.js'

export interface InjectScriptOptions {
  /** The script element, in ASCII. */
  element: string
  contentType: string
  /** Whether what has neither a doctype nor `<html>` stays as it is, because no document asked for it. */
  onlyWhole: boolean
  /** Called before the first byte leaves, with what the document says of its own encoding. */
  begun(charset: string | undefined): void
}

/** Bytes. A comment longer than that before `<head>` stands behind the script. */
const longestPrefix = 64 * 1024

/** Puts a script element first into an HTML document while it passes. What follows is not waited for. */
export function injectScript(options: InjectScriptOptions): Transform {
  const { element, contentType, onlyWhole, begun } = options
  let prefix: Buffer | undefined = Buffer.alloc(0)

  function found(bytes: Buffer, isEnd: boolean) {
    const charset = charsetOf(bytes, contentType, isEnd)
    const point = charset && findInjectionPoint(toUnits(bytes, charset), isEnd)
    return charset && point ? { charset, point } : undefined
  }

  function withScript(bytes: Buffer, charset: Charset, { at, isWhole }: InjectionPoint): Buffer {
    if (onlyWhole && !isWhole) return bytes
    const split = charset.mark + at * charset.width
    return Buffer.concat([
      bytes.subarray(0, split),
      toBytes(element, charset),
      bytes.subarray(split),
    ])
  }

  function read(bytes: Buffer, isEnd: boolean): Buffer | undefined {
    const place = found(bytes, isEnd)
    if (!place) return undefined
    prefix = undefined
    begun(place.charset.declared)
    return withScript(bytes, place.charset, place.point)
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!prefix) return done(null, chunk)
      prefix = Buffer.concat([prefix, chunk])
      done(null, read(prefix, prefix.length > longestPrefix))
    },
    flush(done) {
      // Nothing at all is no document.
      if (prefix && prefix.length === 0) begun(undefined)
      done(null, prefix && prefix.length > 0 ? read(prefix, true) : undefined)
    },
  })
}
