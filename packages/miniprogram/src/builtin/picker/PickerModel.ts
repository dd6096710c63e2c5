/** What a picker's sheet shows and what a person's choice does to it. */
export interface PickerModel {
  columns(): readonly PickerColumn[]
  /** Takes the choice in a column, which may change those beside it. */
  choose(column: number, index: number): void
  /** What `change` tells of what is chosen now. */
  detail(): { value: unknown; [more: string]: unknown }
}

export interface PickerColumn {
  /** What assistive technology calls the column. */
  label: string
  texts: readonly string[]
  /** The chosen item. */
  index: number
}
