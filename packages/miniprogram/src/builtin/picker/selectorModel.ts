import type { PickerModel } from './PickerModel.js'
import type { PickerWords } from './pickerWords.js'

export interface SelectorValues {
  /** A list of texts or objects, or a list of such lists for several columns. */
  range: unknown
  /** The member of an object that is shown. */
  rangeKey: string
  /** An index, or one for each column. */
  value: unknown
}

/**
 * The modes `selector` and `multiSelector`.
 *
 * @param read gives the values of the moment: the page may change them while the sheet is open
 */
export function selectorModel(
  read: () => SelectorValues,
  isMulti: boolean,
  words: PickerWords,
): PickerModel & { reset(): void } {
  let indexes: number[] = []

  function ranges(): unknown[][] {
    const { range } = read()
    const list = Array.isArray(range) ? (range as unknown[]) : []
    return isMulti ? list.map((column) => (Array.isArray(column) ? column : [])) : [list]
  }

  function reset() {
    const { value } = read()
    const given = isMulti && Array.isArray(value) ? (value as unknown[]) : [value]
    indexes = ranges().map((_range, column) => Math.trunc(Number(given[column])) || 0)
  }

  const within = (range: readonly unknown[], index: number) =>
    Math.max(0, Math.min(index, range.length - 1))

  const chosen = () => ranges().map((range, column) => within(range, indexes[column] ?? 0))

  reset()
  return {
    columns: () =>
      ranges().map((range, column) => ({
        label: isMulti ? words.column(column + 1) : words.choose,
        texts: range.map((item) => textOf(item, read().rangeKey)),
        index: within(range, indexes[column] ?? 0),
      })),
    choose(column, index) {
      indexes[column] = index
    },
    detail: () => ({ value: isMulti ? chosen() : chosen()[0] }),
    /** Goes back to what the properties say. */
    reset,
  }
}

function textOf(item: unknown, key: string): string {
  if (typeof item !== 'object' || item === null) return String(item)
  return key && Object.hasOwn(item, key) ? String((item as Record<string, unknown>)[key]) : ''
}
