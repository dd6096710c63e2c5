import type { AnySchema } from '@miniview/host'

interface Schema {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  key?: Schema
  value?: Schema
  wrapped?: Schema
  default?: unknown
  options?: readonly (string | Schema)[]
  class?: { name: string }
}

/** A schema as TypeScript writes the type. */
export function typeOf(schema: AnySchema): string {
  return print(schema as unknown as Schema)
}

/** The members of an object schema, with their types and defaults. */
export function membersOf(schema: AnySchema): Member[] {
  const { entries = {} } = schema as unknown as Schema
  return Object.entries(entries).map(([name, member]) => ({
    name,
    type: print(member.wrapped ?? member),
    isOptional: isOptional(member),
    default: member.default,
  }))
}

export interface Member {
  name: string
  type: string
  isOptional: boolean
  default: unknown
}

/** An object type of some members. */
export function objectType(members: readonly Member[]): string {
  if (members.length === 0) return '{}'
  return `{ ${members.map(({ name, type, isOptional }) => `${name}${isOptional ? '?' : ''}: ${type}`).join('; ')} }`
}

function isOptional({ type }: Schema): boolean {
  return type === 'optional' || type === 'unknown'
}

function print(schema: Schema): string {
  switch (schema.type) {
    case 'object':
      return objectType(membersOf(schema as unknown as AnySchema))
    case 'loose_object': {
      const members = membersOf(schema as unknown as AnySchema)
      const more = 'Record<string, unknown>'
      return members.length === 0 ? more : `${objectType(members)} & ${more}`
    }
    case 'record':
      return `Record<${print(schema.key!)}, ${print(schema.value!)}>`
    case 'array':
      return `Array<${print(schema.item!)}>`
    case 'picklist':
      return schema.options!.map((option) => `'${option as string}'`).join(' | ')
    case 'union':
      return schema.options!.map((option) => print(option as Schema)).join(' | ')
    case 'optional':
      return print(schema.wrapped!)
    case 'instance':
      return schema.class!.name
    case 'function':
      return '(...args: unknown[]) => void'
    case 'promise':
      return 'Promise<unknown>'
    default:
      return schema.type
  }
}
