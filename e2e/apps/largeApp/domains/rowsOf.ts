import type { Domain, Field } from './domains.js'

export type Value = string | number | boolean
export interface Row extends Record<string, Value> {
  id: string
  status: string
  title: string
  owner: string
  /** Cents. */
  amount: number
  /** `YYYY-MM-DD` */
  day: string
}

export const rowCount = 40

const owners = [
  'Ann Ames',
  'Ben Boyd',
  'Cleo Cruz',
  'Dan Dietz',
  'Eve Egan',
  'Finn Fox',
  'Gus Gray',
]
const words = 'amber birch cedar delta ember flint grove haven iris jade karst linden'.split(' ')

/** Numbers that look random and are the same each time. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function valueOf({ kind, label, choices }: Field, next: (below: number) => number): Value {
  switch (kind) {
    case 'text':
      return `${label} ${words[next(words.length)]!}`
    case 'number':
      return next(100)
    case 'money':
      return 100 + next(500_000)
    case 'date':
      return dayOf(next)
    case 'choice':
      return choices![next(choices!.length)]!
    case 'flag':
      return next(2) === 1
  }
}

function dayOf(next: (below: number) => number): string {
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${2024 + next(2)}-${pad(1 + next(12))}-${pad(1 + next(28))}`
}

/** The rows of a domain, the same each time. */
export function rowsOf({ key, title, statuses, fields }: Domain): Row[] {
  const seed = [...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 2_147_483_647
  const next = numbersFrom(seed)
  return Array.from({ length: rowCount }, (_, index) => ({
    ...Object.fromEntries(fields.map((field) => [field.name, valueOf(field, next)])),
    id: `${key}-${index + 1}`,
    status: statuses[next(statuses.length)]!,
    title: `${title} ${words[next(words.length)]!} ${index + 1}`,
    owner: owners[next(owners.length)]!,
    amount: 100 + next(500_000),
    day: dayOf(next),
  }))
}
