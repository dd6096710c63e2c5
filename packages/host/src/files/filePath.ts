import * as v from 'valibot'
import type { AnySchema } from '../defineApi.js'

/**
 * Declares a parameter or a part of a result that names a file. Where a page calls the API, a file in
 * the result reaches it with its content, and a parameter may name only files that reached it so.
 */
export function filePath() {
  return v.pipe(v.string(), v.metadata({ isFilePath: true }))
}

interface Walked {
  entries?: Record<string, Walked>
  item?: Walked
  wrapped?: Walked
  pipe?: readonly { type: string; metadata?: { isFilePath?: boolean } }[]
}

/** The paths that a value of a described kind has, where the description marks them. */
export function filePathsIn(schema: AnySchema, value: unknown): string[] {
  return collect(schema as unknown as Walked, value)
}

function collect(schema: Walked, value: unknown): string[] {
  if (!marked(schema) || value === undefined || value === null) return []
  if (schema.wrapped) return collect(schema.wrapped, value)
  if (typeof value === 'string') return [value]
  const { item, entries } = schema
  if (item) return (value as unknown[]).flatMap((member) => collect(item, member))
  return Object.entries(entries ?? {}).flatMap(([key, member]) =>
    collect(member, (value as Record<string, unknown>)[key]),
  )
}

/** Most declarations have no mark, and are asked at each call. */
const known = new WeakMap<Walked, boolean>()

function marked(schema: Walked): boolean {
  const answer = known.get(schema)
  if (answer !== undefined) return answer
  const { pipe = [], entries = {}, item, wrapped } = schema
  const inside = [...Object.values(entries), item, wrapped]
  const found =
    pipe.some(({ metadata }) => metadata?.isFilePath) ||
    inside.some((part) => part !== undefined && marked(part))
  known.set(schema, found)
  return found
}
