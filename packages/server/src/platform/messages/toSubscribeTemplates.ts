import type { SubscribeTemplate, TemplateItem } from './SubscribeTemplate.js'
import { isItemKey } from './valueKinds.js'

/**
 * Checks the templates that somebody wrote into a config file.
 *
 * @throws TypeError that names the field and what is wrong with it
 */
export function toSubscribeTemplates(value: unknown, field: string): SubscribeTemplate[] {
  if (!Array.isArray(value)) throw new TypeError(`${field} must be a list`)
  const seen = new Set<string>()
  return value.map((entry: unknown, index) => {
    const place = `${field}[${index}]`
    const { id, title, items, isBanned } = fieldsOf(entry, place, templateFields)
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) {
      throw new TypeError(`${place}.id must have 1 to 64 letters, digits, _ and -`)
    }
    if (seen.has(id)) throw new TypeError(`${place}.id: "${id}" is there twice`)
    seen.add(id)
    if (!Array.isArray(items)) throw new TypeError(`${place}.items must be a list`)
    if (isBanned !== undefined && typeof isBanned !== 'boolean') {
      throw new TypeError(`${place}.isBanned must be true or false`)
    }
    return {
      id,
      title: textOf(title, `${place}.title`),
      items: items.map((item: unknown, at) => toItem(item, `${place}.items[${at}]`)),
      ...(isBanned !== undefined && { isBanned }),
    }
  })
}

const templateFields = ['id', 'title', 'items', 'isBanned']

function toItem(value: unknown, place: string): TemplateItem {
  const { key, name } = fieldsOf(value, place, ['key', 'name'])
  if (typeof key !== 'string' || !isItemKey(key)) {
    throw new TypeError(`${place}.key must be a kind of value and a number, such as "thing1"`)
  }
  return { key, name: textOf(name, `${place}.name`) }
}

function fieldsOf(value: unknown, place: string, names: readonly string[]) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${place} must be an object`)
  }
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new TypeError(`${place}.${unknown} is no field; the fields are ${names.join(', ')}`)
  }
  return value as Readonly<Record<string, unknown>>
}

function textOf(value: unknown, place: string): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= 40) return value
  throw new TypeError(`${place} must be a text of 1 to 40 characters`)
}
