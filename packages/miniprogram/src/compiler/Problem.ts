/** Something that is wrong with the source, with the place where a person mends it. */
export interface Problem {
  /** An error leaves no build; with warnings only there is one. */
  severity: 'error' | 'warning'
  message: string
  /** Relative to the mini program's folder, with forward slashes. */
  file: string
  /** 1-based. */
  line?: number
  /** 1-based, in UTF-16 code units. */
  column?: number
  /** The line of source, and a second line with a caret below the column. */
  excerpt?: string
}
