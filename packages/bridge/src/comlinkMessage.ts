/** The two messages of Comlink 4 that the host's endpoint lets exist. */

/** A call of the one exposed function, `invoke`. */
export interface ComlinkApply {
  id: string | number
  type: 'APPLY'
  path: ['invoke']
  argumentList: [RawValue, RawValue]
}

/** What Comlink posts back; `HANDLER` only where a value was thrown. */
export interface ComlinkReturn {
  id: string | number
  type: 'RAW' | 'HANDLER'
  value: unknown
}

interface RawValue {
  type: 'RAW'
  value: unknown
}

export function toComlinkApply(id: number, name: string, args: unknown): ComlinkApply {
  return {
    id,
    type: 'APPLY',
    path: ['invoke'],
    argumentList: [
      { type: 'RAW', value: name },
      { type: 'RAW', value: args },
    ],
  }
}
