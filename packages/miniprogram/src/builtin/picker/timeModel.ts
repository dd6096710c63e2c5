import type { PickerModel } from './PickerModel.js'
import type { PickerWords } from './pickerWords.js'

export interface TimeValues {
  /** `hh:mm`; anything else is the time of the moment. */
  value: unknown
  start: string
  end: string
}

const lastMinute = 23 * 60 + 59

/** The mode `time`. */
export function timeModel(
  { value, start, end }: TimeValues,
  words: PickerWords,
  now = new Date(),
): PickerModel {
  const first = readTime(start) ?? 0
  const last = Math.max(first, readTime(end) ?? lastMinute)
  const within = (minutes: number) => Math.min(last, Math.max(first, minutes))
  let chosen = within(readTime(value) ?? now.getHours() * 60 + now.getMinutes())

  const hour = () => Math.floor(chosen / 60)
  const firstHour = Math.floor(first / 60)
  const firstMinute = () => (hour() === firstHour ? first % 60 : 0)

  return {
    columns() {
      const hours = numbers(firstHour, Math.floor(last / 60))
      const minutes = numbers(firstMinute(), hour() === Math.floor(last / 60) ? last % 60 : 59)
      return [
        { label: words.hour, texts: hours.map(twoDigits), index: hour() - firstHour },
        {
          label: words.minute,
          texts: minutes.map(twoDigits),
          index: (chosen % 60) - firstMinute(),
        },
      ]
    },
    choose(column, index) {
      if (column === 0) chosen = within((firstHour + index) * 60 + (chosen % 60))
      else chosen = within(hour() * 60 + firstMinute() + index)
    },
    detail: () => ({ value: `${twoDigits(hour())}:${twoDigits(chosen % 60)}` }),
  }
}

/** @returns minutes since midnight; undefined for what is no time */
function readTime(text: unknown): number | undefined {
  const match = /^\s*(\d{1,2}):(\d{1,2})\s*$/.exec(String(text))
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN
  return minutes <= lastMinute && Number(match?.[2]) < 60 ? minutes : undefined
}

/** The whole numbers from one to another. */
export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
