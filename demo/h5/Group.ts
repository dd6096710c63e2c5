/** Some rows under a heading. */
export interface Group {
  title: string
  note?: string
  fields?: Field[]
  rows: Row[]
}

/** A line of text that the rows of its group use. */
export interface Field {
  /** The id of its input. */
  name: string
  label: string
  value: string
}

/** A call with its result, or, without `run`, a value that the page shows by itself. */
export interface Row {
  /** The id of the button and the name of its result, unique in the page. */
  name: string
  /** The API that it calls, where its name is another one. */
  api?: string
  /** What stands on the button. */
  title: string
  summary?: string
  /** What it returns, or fails with, is shown; a row that opens something shows what went wrong. */
  run?(): unknown
  /** Whether it leads to another page. */
  opens?: boolean
}
