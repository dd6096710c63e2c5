import type { AnySchema } from '@miniview/host'
import type { Shape } from './Shape.js'

interface Schema {
  type: string
  entries?: Record<string, Schema>
  wrapped?: Schema
  options?: readonly (string | Schema)[]
}

/** The members of a declaration's object, in the words in which the typings are read. */
export function shapeOfSchema(schema: AnySchema): Shape {
  const { entries = {} } = unwrapped(schema as unknown as Schema)
  return Object.fromEntries(
    Object.entries(entries).map(([name, member]) => [
      name,
      {
        isOptional: member.type === 'optional' || member.type === 'unknown',
        kind: kindOf(unwrapped(member)),
        options: optionsOf(unwrapped(member)),
      },
    ]),
  )
}

function unwrapped(schema: Schema): Schema {
  return schema.wrapped ? unwrapped(schema.wrapped) : schema
}

function kindOf({ type, options = [] }: Schema): string {
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'array':
    case 'function':
      return type
    case 'picklist':
      return 'string'
    case 'union': {
      const kinds = options.map((option) => kindOf(unwrapped(option as Schema)))
      return [...new Set(kinds)].toSorted().join('|')
    }
    case 'unknown':
    case 'any':
      return 'any'
    default:
      return 'object'
  }
}

function optionsOf({ type, options = [] }: Schema): string[] {
  return type === 'picklist' ? options.map(String).toSorted() : []
}
