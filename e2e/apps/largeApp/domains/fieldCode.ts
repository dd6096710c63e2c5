import type { Field } from './domains.js'

export function capitalized(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1)
}

/** An expression that compares rows `a` and `b` by one field, as `Array.prototype.sort` wants it. */
export function comparison({ name, kind, choices }: Field): string {
  switch (kind) {
    case 'number':
    case 'money':
      return `a.${name} - b.${name}`
    case 'flag':
      return `Number(a.${name}) - Number(b.${name})`
    case 'choice':
      return `${list(choices!)}.indexOf(a.${name}) - ${list(choices!)}.indexOf(b.${name})`
    case 'text':
    case 'date':
      return `a.${name} < b.${name} ? -1 : a.${name} > b.${name} ? 1 : 0`
  }
}

/** An array of texts as it stands in a script. */
export function list(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text}'`).join(', ')}]`
}
