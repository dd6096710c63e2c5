import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import type { AnySchema } from './defineApi.js'
import { invalidValue } from './invalidValue.js'

/**
 * Checks parameters against a declaration and returns a fresh object of the declared members only.
 *
 * @throws ApiError with the platform's text, for example
 *   `parameter error: parameter.key should be String instead of Undefined;`, or, where the types are right
 *   and a value is none of the declared ones, `invalid menus[0] "x"`
 */
export function parseParams<S extends AnySchema>(
  schema: S,
  params: unknown,
  root = 'parameter',
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, params)
  if (parsed.success) return parsed.output
  const typeErrors = parsed.issues.filter((issue) => !isWrongChoice(issue))
  if (typeErrors.length === 0) throw wrongChoice(parsed.issues[0], root)
  const texts = typeErrors.map((issue) => toText(issue, schema, root))
  throw new ApiError(`parameter error: ${texts.join('')}`, Errno.invalidRequestData)
}

/** Whether a value is of the right type, and none of those that are declared. */
function isWrongChoice({ type, input }: v.BaseIssue<unknown>): boolean {
  return type === 'picklist' && typeof input === 'string'
}

function wrongChoice({ path, input }: v.BaseIssue<unknown>, root: string): ApiError {
  const place = (path ?? []).reduce((text, { key }) => text + toMember(key), '')
  return invalidValue(place.replace(/^\./, '') || root, String(input))
}

function toText(issue: v.BaseIssue<unknown>, schema: AnySchema, root: string): string {
  if (issue.kind === 'validation') return issue.message
  const path = issue.path ?? []
  const place = path.reduce((text, { key }) => text + toMember(key), root)
  const expected = schemaAt(schema, path)
  const wanted = expected.class?.name ?? typeNames.get(expected.type) ?? 'String'
  const isWhole = path.length === 0
  return `${place} should be ${wanted} instead of ${typeName(issue.input)}${isWhole ? '' : ';'}`
}

function toMember(key: unknown): string {
  return typeof key === 'number' ? `[${key}]` : `.${String(key)}`
}

interface InspectableSchema {
  type: string
  entries?: Record<string, InspectableSchema>
  item?: InspectableSchema
  /** What a record holds under every key. */
  value?: InspectableSchema
  wrapped?: InspectableSchema
  /** Of which class an instance is. */
  class?: { name: string }
}

/** valibot reports a missing member at its parent, so the wanted type is read from the schema itself. */
function schemaAt(schema: AnySchema, path: readonly { key: unknown }[]): InspectableSchema {
  return path.reduce<InspectableSchema>(
    (at, { key }) => unwrapped(at.entries?.[String(key)] ?? at.item ?? at.value ?? at),
    unwrapped(schema as unknown as InspectableSchema),
  )
}

function unwrapped(schema: InspectableSchema): InspectableSchema {
  return schema.wrapped ? unwrapped(schema.wrapped) : schema
}

const typeNames = new Map([
  ['string', 'String'],
  ['number', 'Number'],
  ['boolean', 'Boolean'],
  ['object', 'Object'],
  ['loose_object', 'Object'],
  ['record', 'Object'],
  ['array', 'Array'],
  ['function', 'Function'],
])

/** The platform's name of a value's type. */
export function typeName(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}
