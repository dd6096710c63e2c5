import { memoBySource } from './memoBySource.js'
import { skipString } from './scriptTokens.js'

export interface TemplateReference {
  kind: 'import' | 'include' | 'wxs'
  /** The value of `src`, and where it is in the text, without quotes. */
  src: string
  start: number
  end: number
}

export interface InlineScript {
  module: string
  text: string
  /** Where `text` starts in the file. */
  start: number
}

export interface ScannedTemplate {
  /** The first place of each tag, by its name. */
  tags: ReadonlyMap<string, number>
  /** The components that attributes `generic:…` name. */
  generics: ReadonlySet<string>
  references: TemplateReference[]
  inlineScripts: InlineScript[]
}

interface Attribute {
  name: string
  value: string
  start: number
}

/**
 * Finds the tags of a wxml file, and what it refers to, with their places. The template compiler says
 * what a template means, but not where its parts stand.
 */
export const scanTemplate = memoBySource(({ text }): ScannedTemplate => {
  const tags = new Map<string, number>()
  const generics = new Set<string>()
  const references: TemplateReference[] = []
  const inlineScripts: InlineScript[] = []
  let at = 0
  while (at < text.length) {
    at = nextTag(text, at)
    const name = /^[\w.:-]+/.exec(text.slice(at + 1, at + 200))?.[0]
    if (name === undefined) {
      at += 1
      continue
    }
    if (!tags.has(name)) tags.set(name, at + 1)
    const { attributes, end, closed } = readAttributes(text, at + 1 + name.length)
    at = end
    for (const { name: attribute, value } of attributes) {
      if (attribute.startsWith('generic:')) generics.add(value)
    }
    if (name === 'import' || name === 'include' || name === 'wxs') addReference(name, attributes)
    if (name === 'wxs' && !closed) at = addInlineScript(attributes, end)
  }
  return { tags, generics, references, inlineScripts }

  function addReference(kind: TemplateReference['kind'], attributes: Attribute[]): void {
    const src = attributes.find(({ name }) => name === 'src')
    if (!src) return
    const { value, start } = src
    references.push({ kind, src: value, start, end: start + value.length })
  }

  function addInlineScript(attributes: Attribute[], start: number): number {
    const close = text.indexOf('</wxs', start)
    const end = close < 0 ? text.length : close
    const module = attributes.find(({ name }) => name === 'module')?.value ?? ''
    if (!attributes.some(({ name }) => name === 'src')) {
      inlineScripts.push({ module, text: text.slice(start, end), start })
    }
    return end
  }
})

/** Skips text, values in braces, comments and closing tags. @returns where a tag's `<` is, or the end */
function nextTag(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    if (text.startsWith('{{', at)) at = skipPast(text, '}}', at + 2)
    else if (text.startsWith('<!--', at)) at = skipPast(text, '-->', at + 4)
    else if (text[at] === '<' && /[A-Za-z]/.test(text[at + 1] ?? '')) return at
    else at += 1
  }
  return at
}

function skipPast(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? text.length : found + end.length
}

function readAttributes(text: string, from: number) {
  const attributes: Attribute[] = []
  let at = from
  while (at < text.length && text[at] !== '>' && !text.startsWith('/>', at)) {
    const name = /^[^\s=>/"']+/.exec(text.slice(at, at + 200))?.[0]
    if (name === undefined) {
      at += 1
      continue
    }
    at += name.length
    const equals = /^\s*=\s*/.exec(text.slice(at, at + 20))?.[0]
    if (equals === undefined) continue
    const quote = at + equals.length
    if (text[quote] === '"' || text[quote] === "'") {
      at = skipValue(text, quote)
      attributes.push({ name, value: text.slice(quote + 1, at - 1), start: quote + 1 })
    } else {
      at = quote
    }
  }
  const closed = text.startsWith('/>', at)
  return { attributes, end: Math.min(at + (closed ? 2 : 1), text.length), closed }
}

/** Skips a quoted value. Within braces the same quotes may stand again. */
function skipValue(text: string, start: number): number {
  const quote = text[start]
  let at = start + 1
  while (at < text.length && text[at] !== quote) {
    at = text.startsWith('{{', at) ? skipExpression(text, at + 2) : at + 1
  }
  return Math.min(at + 1, text.length)
}

function skipExpression(text: string, start: number): number {
  let at = start
  while (at < text.length && !text.startsWith('}}', at)) {
    at = text[at] === '"' || text[at] === "'" ? skipString(text, at) : at + 1
  }
  return at + 2
}
