import type { AnyApi } from '@miniview/host'
import type { Shape, TypingsApi } from './Shape.js'
import { shapeOfSchema } from './shapeOfSchema.js'

/** Each difference between our declarations and the typings, as one line. */
export function compareTypings(
  apis: readonly AnyApi[],
  typingsOf: (name: string) => TypingsApi | undefined,
): string[] {
  return apis.flatMap((api) => {
    // What only pages see is no part of a mini program's `wx`.
    if (api.shell === false || api.kind === 'page') return []
    const typings = typingsOf(api.name)
    if (!typings) return [`${api.name}: not in the typings`]
    switch (api.kind) {
      case 'api':
        return [
          ...compare(`${api.name}.object`, shapeOfSchema(api.params), typings.object),
          ...compare(`${api.name}.success`, shapeOfSchema(api.result), typings.success, 'result'),
        ]
      case 'event':
        return compare(
          `${api.name}.callback`,
          shapeOfSchema(api.payload),
          typings.callback,
          'result',
        )
      case 'sync': {
        const { returns, makes } = api
        const theirs = Object.keys(typings.return)
        if (makes) return names(makes.name, makes.members, theirs)
        return returns
          ? compare(`${api.name}.return`, shapeOfSchema(returns), typings.return, 'result')
          : []
      }
    }
  })
}

function names(path: string, ours: readonly string[], theirs: readonly string[]): string[] {
  return [
    ...ours.filter((name) => !theirs.includes(name)).map((name) => `${path}.${name}: only ours`),
    ...theirs.filter((name) => !ours.includes(name)).map((name) => `${path}.${name}: missing`),
  ]
}

/** Whether a member is optional counts for parameters: a result may always have less. */
function compare(
  path: string,
  ours: Shape,
  theirs: Shape,
  role: 'params' | 'result' = 'params',
): string[] {
  const shared = Object.keys(ours).filter((name) => Object.hasOwn(theirs, name))
  return [
    ...names(path, Object.keys(ours), Object.keys(theirs)),
    ...shared.flatMap((name) => {
      const [mine, other] = [ours[name]!, theirs[name]!]
      const isStricter = role === 'params' && other.isOptional && !mine.isOptional
      const isLooser = role === 'params' && mine.isOptional && !other.isOptional
      const isAny = mine.kind === 'any' || other.kind === 'any'
      const options =
        mine.options.length > 0 && other.options.length > 0
          ? names(`${path}.${name}`, mine.options, other.options)
          : []
      return [
        ...(isStricter ? [`${path}.${name}: required here`] : []),
        ...(isLooser ? [`${path}.${name}: optional here`] : []),
        ...(isAny || mine.kind === other.kind
          ? []
          : [`${path}.${name}: ${mine.kind} instead of ${other.kind}`]),
        ...options,
      ]
    }),
  ]
}
