import type { AnySchema } from '@miniview/host'

interface Inspectable {
  entries?: Record<string, Inspectable>
  item?: Inspectable
  wrapped?: Inspectable
  options?: readonly unknown[]
}

/** Everything of a schema that `canIUse` can be asked about: members, their members, and options. */
export function pathsOf(schema: AnySchema): string[] {
  return collect(schema as unknown as Inspectable)
}

function collect(schema: Inspectable): string[] {
  if (schema.wrapped) return collect(schema.wrapped)
  const { entries = {}, options } = schema.item ?? schema
  if (options) return options.filter((option) => typeof option === 'string')
  return Object.entries(entries).flatMap(([name, member]) => [
    name,
    ...collect(member).map((path) => `${name}.${path}`),
  ])
}
