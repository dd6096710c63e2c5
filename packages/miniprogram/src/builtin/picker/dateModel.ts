import type { PickerModel } from './PickerModel.js'
import type { PickerWords } from './pickerWords.js'
import { numbers, twoDigits } from './timeModel.js'

export interface DateValues {
  /** `YYYY-MM-DD`, or less of it; anything else is the day of the moment. */
  value: unknown
  start: string
  end: string
  /** How fine the choice is. */
  fields: string
}

/** Year, month from 1, and day. */
type Day = [year: number, month: number, day: number]

const firstDay: Day = [1900, 1, 1]
const lastDay: Day = [2100, 12, 31]

/** How many columns each `fields` has. */
const columnsOf = new Map([
  ['year', 1],
  ['month', 2],
  ['day', 3],
])

/** The mode `date`. */
export function dateModel(
  { value, start, end, fields }: DateValues,
  words: PickerWords,
  now = new Date(),
): PickerModel {
  const first = readDay(start, firstDay) ?? firstDay
  const wantedLast = readDay(end, lastDay) ?? lastDay
  const last = compare(wantedLast, first) < 0 ? first : wantedLast
  const shown = columnsOf.get(fields) ?? 3
  const today: Day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  let chosen = within(readDay(value, firstDay) ?? today)

  function within(day: Day): Day {
    const [year, month, date] = day
    const kept: Day = [year, month, Math.min(date, daysOf(year, month))]
    if (compare(kept, first) < 0) return [...first]
    return compare(kept, last) > 0 ? [...last] : kept
  }

  /** The first and last number of a column, with what is chosen in those before it. */
  function limits(column: number): [number, number] {
    const isAt = (end: Day) => chosen.slice(0, column).every((part, at) => part === end[at])
    const whole = [0, 12, daysOf(chosen[0], chosen[1])][column]!
    return [isAt(first) ? first[column]! : 1, isAt(last) ? last[column]! : whole]
  }

  return {
    columns: () =>
      [words.year, words.month, words.day].slice(0, shown).map(([label, behind], column) => {
        const [from, to] = limits(column)
        return {
          label: label!,
          texts: numbers(from, to).map((number) => twoDigits(number) + behind!),
          index: chosen[column]! - from,
        }
      }),
    choose(column, index) {
      const next: Day = [...chosen]
      next[column] = limits(column)[0] + index
      chosen = within(next)
    },
    detail: () => ({ value: chosen.slice(0, shown).map(twoDigits).join('-') }),
  }
}

/** What a text leaves out is taken from `rest`. */
function readDay(text: unknown, rest: Day): Day | undefined {
  const match = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(String(text))
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? rest[1] : Number(match[2])
  if (month < 1 || month > 12) return undefined
  const day = match[3] === undefined ? rest[2] : Number(match[3])
  return day < 1 ? undefined : [year, month, Math.min(day, daysOf(year, month))]
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function compare(left: Day, right: Day): number {
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : left[at]! - right[at]!
}
