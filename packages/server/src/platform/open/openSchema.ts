import type { FastifyRequest } from 'fastify'

/** Longer than anything that is right. */
const text = { type: 'string', maxLength: 512 } as const

/** Answers have these members and no others, whatever a handler returns. */
const answer = {
  type: 'object',
  properties: {
    errcode: { type: 'integer' },
    errmsg: { type: 'string' },
    openid: { type: 'string' },
    session_key: { type: 'string' },
    unionid: { type: 'string' },
    access_token: { type: 'string' },
    ticket: { type: 'string' },
    expires_in: { type: 'integer' },
  },
} as const

/** A JSON schema for a call whose parameters are texts in the address. */
export const openSchema = (names: readonly string[]) => ({
  querystring: {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, text])),
  },
  response: { 200: answer },
})

/**
 * The parameters of a call. One that does not fit the schema, because it is there twice or is endless,
 * counts as missing.
 */
export function textsOf<Name extends string>(
  { query, validationError }: FastifyRequest,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts = query as Partial<Record<Name, string>>
  if (!validationError) return texts
  const fitting = names.flatMap((name): [Name, string][] => {
    const value: unknown = Object.hasOwn(texts, name) ? texts[name] : undefined
    return typeof value === 'string' && value.length <= text.maxLength ? [[name, value]] : []
  })
  return Object.fromEntries(fitting) as Partial<Record<Name, string>>
}
