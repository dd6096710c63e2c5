import { Transform } from 'node:stream'
import { adjustHead } from './adjustHead.js'
import type { HeadAdjuster } from './adjustHead.js'
import type { PolicyChange } from './adjustPolicy.js'
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
  /** How the policies and the `<base>` in its head change. */
  change: PolicyChange
  /** Called before the first byte leaves, with what the document says of its own encoding. */
  begun(charset: string | undefined): void
}

/** Bytes. A comment longer than that before `<head>` stands behind the script. */
const longestPrefix = 64 * 1024

/** Puts a script element first into an HTML document while it passes. What follows is not waited for. */
export function injectScript(options: InjectScriptOptions): Transform {
  const { element, contentType, onlyWhole, change, begun } = options
  let prefix: Buffer | undefined = Buffer.alloc(0)
  let head: { adjuster: HeadAdjuster; charset: Charset; odd: Buffer } | undefined

  function found(bytes: Buffer, isEnd: boolean) {
    const charset = charsetOf(bytes, contentType, isEnd)
    const point = charset && findInjectionPoint(toUnits(bytes, charset), isEnd)
    return charset && point ? { charset, point } : undefined
  }

  function withScript(bytes: Buffer, charset: Charset, { at, isWhole }: InjectionPoint): Buffer[] {
    if (onlyWhole && !isWhole) return [bytes]
    const split = charset.mark + at * charset.width
    head = { adjuster: adjustHead(change), charset: { ...charset, mark: 0 }, odd: Buffer.alloc(0) }
    return [
      bytes.subarray(0, split),
      toBytes(element, charset),
      passHead(bytes.subarray(split), false),
    ]
  }

  function read(bytes: Buffer, isEnd: boolean): Buffer | undefined {
    const place = found(bytes, isEnd)
    if (!place) return undefined
    prefix = undefined
    begun(place.charset.declared)
    return Buffer.concat(withScript(bytes, place.charset, place.point))
  }

  /** The part of the head that may leave; behind the head, bytes pass as they are. */
  function passHead(chunk: Buffer, isEnd: boolean): Buffer {
    if (!head) return chunk
    const { adjuster, charset } = head
    const bytes = head.odd.length > 0 ? Buffer.concat([head.odd, chunk]) : chunk
    const whole = bytes.length - (bytes.length % charset.width)
    const text = adjuster.push(toUnits(bytes.subarray(0, whole), charset), isEnd)
    head.odd = bytes.subarray(whole)
    const passed = toBytes(text, charset)
    if (!adjuster.isDone() && !isEnd) return passed
    const rest = head.odd
    head = undefined
    return Buffer.concat([passed, rest])
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!prefix) return done(null, head ? passHead(chunk, false) : chunk)
      prefix = Buffer.concat([prefix, chunk])
      done(null, read(prefix, prefix.length > longestPrefix))
    },
    flush(done) {
      // Nothing at all is no document.
      if (prefix && prefix.length === 0) begun(undefined)
      if (prefix && prefix.length > 0) this.push(read(prefix, true))
      done(null, head ? passHead(Buffer.alloc(0), true) : undefined)
    },
  })
}
