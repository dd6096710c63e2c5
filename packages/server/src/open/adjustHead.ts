import { adjustPolicy } from './adjustPolicy.js'
import type { PolicyChange } from './adjustPolicy.js'

/** Code units. A tag that is longer stays as it is. */
const longestTag = 64 * 1024

/** Inside them nothing is a tag. */
const rawText = new Set(['script', 'style', 'title', 'noscript', 'template'])
const ofHead = new Set(['html', 'head', 'meta', 'link', 'base', 'basefont', 'bgsound', ...rawText])

/** Adjusts what a document's head says, while it passes. */
export interface HeadAdjuster {
  /** What may leave of the text so far; the rest comes with a later call. */
  push(text: string, isEnd: boolean): string
  /** Whether the head is over, and nothing more changes. */
  isDone(): boolean
}

/**
 * A `Content-Security-Policy` in a `<meta>` lets the page use the gateway's origin where it may use its own,
 * and a `<base>` at the page's own origin leads to the gateway's. Nothing else changes.
 */
export function adjustHead(change: PolicyChange): HeadAdjuster {
  let held = ''
  let closing: string | undefined
  let done = false

  /** @returns what leaves; undefined where it depends on what follows */
  function next(isEnd: boolean): string | undefined {
    if (closing !== undefined) return skipRaw(closing)
    const start = held.indexOf('<')
    if (start !== 0) {
      const space = start < 0 ? held : held.slice(0, start)
      if (space.trim() !== '') done = true
      return take(space.length)
    }
    if (held.startsWith('<!--')) {
      closing = '-->'
      return take(4)
    }
    const tag = /^<(?:[a-z/!?][^\s/>]*)(?:=\s*"[^"]*"|=\s*'[^']*'|[^>="']|["'=])*?>/i.exec(
      held,
    )?.[0]
    if (tag === undefined) {
      if (!isEnd && held.length < longestTag) return undefined
      done = true
      return take(held.length)
    }
    return passTag(tag)
  }

  function passTag(tag: string): string {
    const [, slash, name = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(tag) ?? []
    const lower = name.toLowerCase()
    take(tag.length)
    if (slash || tag.startsWith('<!') || tag.startsWith('<?')) return tag
    if (!ofHead.has(lower)) done = true
    if (rawText.has(lower)) closing = `</${lower}`
    if (lower === 'meta') return adjustMeta(tag, change)
    return lower === 'base' ? adjustBase(tag, change) : tag
  }

  function skipRaw(end: string): string | undefined {
    const at = held.toLowerCase().indexOf(end)
    if (at >= 0) {
      closing = undefined
      return take(end === '-->' ? at + end.length : at)
    }
    const kept = end.length - 1
    return held.length > kept ? take(held.length - kept) : undefined
  }

  function take(length: number): string {
    const taken = held.slice(0, length)
    held = held.slice(length)
    return taken
  }

  return {
    isDone: () => done,
    push(text, isEnd) {
      held += text
      let passed = ''
      while (held !== '' && !done) {
        const part = next(isEnd)
        if (part === undefined) break
        passed += part
      }
      return done || isEnd ? passed + take(held.length) : passed
    },
  }
}

function adjustMeta(tag: string, change: PolicyChange): string {
  const kind = attributeOf(tag, 'http-equiv')
  const policy = attributeOf(tag, 'content')
  if (!policy || kind?.value.trim().toLowerCase() !== 'content-security-policy') return tag
  return replaced(tag, policy, adjustPolicy(policy.value, change))
}

function adjustBase(tag: string, { target, own }: PolicyChange): string {
  const href = attributeOf(tag, 'href')
  if (!href || !URL.canParse(href.value, target)) return tag
  const url = new URL(href.value, target)
  const isAbsolute = /^\s*([a-z]+:)?\/\//i.test(href.value)
  if (!isAbsolute || url.origin !== target) return tag
  return replaced(tag, href, own + url.href.slice(target.length))
}

interface Attribute {
  value: string
  start: number
  end: number
}

/** The value of an attribute, and where it stands with its quotes. */
function attributeOf(tag: string, name: string): Attribute | undefined {
  const found = new RegExp(`[\\s/"']${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s"'>]+)`, 'i').exec(tag)
  if (!found) return undefined
  const [whole, quoted = ''] = found
  const end = found.index + whole.length
  const text = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted
  return { value: unescape(text), start: end - quoted.length, end }
}

function replaced(tag: string, { start, end }: Attribute, value: string): string {
  const escaped = value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
  return `${tag.slice(0, start)}"${escaped}"${tag.slice(end)}`
}

const signs = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
])

/** The few references that stand in policies and addresses. */
function unescape(text: string): string {
  return text.replace(/&(?:(quot|apos|amp)|#(\d+)|#x([\da-f]+));/gi, (_all, name, decimal, hex) =>
    name ? signs.get(String(name).toLowerCase())! : signOf(decimal, hex),
  )
}

const signOf = (decimal: string | undefined, hex: string | undefined) =>
  String.fromCharCode(decimal ? Number(decimal) : parseInt(hex!, 16))
