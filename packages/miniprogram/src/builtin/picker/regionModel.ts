import type { PickerModel } from './PickerModel.js'
import type { PickerWords } from './pickerWords.js'

/** The names of the administrative divisions by their six digits of GB/T 2260. */
export interface RegionNames {
  province_list: Readonly<Record<string, string>>
  city_list: Readonly<Record<string, string>>
  county_list: Readonly<Record<string, string>>
}

export interface RegionValues {
  /** The names, from the province on. */
  value: unknown
  /** A further item at the top of each column; empty for none. */
  customItem: string
  level: string
}

interface Region {
  /** Empty for the further item, which is no place. */
  code: string
  name: string
}

/** How many columns each `level` has; there is nothing below districts. */
const columnsOf = new Map([
  ['province', 1],
  ['city', 2],
])

/** How many digits of the code those in one column have in common. */
const sharedDigits = [0, 2, 4]

/** The mode `region`. */
export function regionModel(
  names: RegionNames,
  { value, customItem, level }: RegionValues,
  words: PickerWords,
): PickerModel {
  const lists = [names.province_list, names.city_list, names.county_list].slice(
    0,
    columnsOf.get(level) ?? 3,
  )
  const custom: Region = { code: '', name: customItem }
  const chosen: Region[] = []

  /** What a column offers below what is chosen before it. */
  function offered(column: number): Region[] {
    const above = chosen[column - 1]
    const further = customItem ? [custom] : []
    if (column > 0 && !above?.code) return further
    const shared = above?.code.slice(0, sharedDigits[column]) ?? ''
    const found = Object.entries(lists[column]!)
      .filter(([code]) => code.startsWith(shared))
      .map(([code, name]): Region => ({ code, name }))
    return [...further, ...found]
  }

  function fill(from: number, wanted: readonly unknown[] = []) {
    for (let column = from; column < lists.length; column += 1) {
      const all = offered(column)
      chosen[column] = all.find(({ name }) => name === wanted[column]) ?? all[0] ?? custom
    }
  }

  fill(0, Array.isArray(value) ? (value as unknown[]) : [])
  return {
    columns: () =>
      lists.map((_list, column) => {
        const all = offered(column)
        return {
          label: words.regions[column]!,
          texts: all.map(({ name }) => name),
          index: Math.max(
            0,
            all.findIndex(({ code }) => code === chosen[column]!.code),
          ),
        }
      }),
    choose(column, index) {
      const next = offered(column)[index]
      if (!next || next.code === chosen[column]!.code) return
      chosen[column] = next
      fill(column + 1)
    },
    detail: () => ({
      value: chosen.map(({ name }) => name),
      code: chosen.flatMap(({ code }) => code || []),
    }),
  }
}
