/** The properties of `picker-view`. */
export const pickerViewProperties = {
  /** The index of the chosen item of each column. */
  value: { type: Array, value: [] as number[] },
  indicatorStyle: String,
  indicatorClass: String,
  maskStyle: String,
  maskClass: String,
  /** Whether `change` comes when a column is let go, and not when it rests. */
  immediateChange: Boolean,
} as const

export type PickerViewProperties = typeof pickerViewProperties
