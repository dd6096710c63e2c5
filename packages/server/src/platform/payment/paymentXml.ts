import type { Fields } from './signFields.js'

/** More than anything that is right has. */
const maxFields = 64

const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
])

/** One field: its name, and its text as CDATA or plainly. */
const field = /\s*<(\w{1,32})>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>\s*/y

/**
 * Reads the one form of XML that the older interface has: texts side by side in `<xml>`. There are no
 * attributes, nothing within another, no DOCTYPE, and so nothing that a reader could be made to load.
 *
 * @returns undefined for any other text
 */
export function readPaymentXml(text: string): Fields | undefined {
  const body = /^\s*(?:<\?xml[^<>]*\?>)?\s*<xml>([\s\S]*)<\/xml>\s*$/.exec(text)?.[1]
  if (body === undefined) return undefined
  const fields = new Map<string, string>()
  let at = 0
  while (at < body.length) {
    field.lastIndex = at
    const [whole, name, raw, plain = ''] = field.exec(body) ?? []
    const value = raw ?? withoutEntities(plain)
    if (!whole || !name || value === undefined) return undefined
    if (fields.has(name) || fields.size >= maxFields) return undefined
    fields.set(name, value)
    at += whole.length
  }
  return Object.fromEntries(fields)
}

/** Undefined where one is unknown. */
function withoutEntities(text: string): string | undefined {
  let isKnown = true
  const plain = text.replace(/&\w*;?/g, (entity) => {
    const character = entities.get(entity)
    isKnown &&= character !== undefined
    return character ?? ''
  })
  return isKnown ? plain : undefined
}

/** Writes that form. */
export function toPaymentXml(fields: Fields): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `<${name}>${withEntities(value)}</${name}>`,
  )
  return `<xml>${parts.join('')}</xml>`
}

/** The ampersand is the first in the list, so no entity is written twice. */
const withEntities = (text: string) =>
  [...entities].reduce((done, [entity, character]) => done.replaceAll(character, entity), text)
