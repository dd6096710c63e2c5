import type { ContenderId } from '../contenders.js'
import type { PageSide } from '../PageSide.js'

export type Values = Record<string, number>

/** One table: what is measured, for whom, and what its columns mean. */
export interface Measure<Id extends string = ContenderId> {
  title: string
  /** For the reader of the results. */
  about: string
  /** The first row is what the others are compared with. */
  rows: readonly Row<Id>[]
  /** The ratio is made of the first column. */
  columns: readonly Column[]
  /** Absent where a ratio would say nothing, as of a growth that is about zero. */
  ratio?: 'lower is better' | 'higher is better'
  /** Fewer rounds, for what takes long and varies little. */
  maxRounds?: number
}

export interface Row<Id extends string = ContenderId> {
  contender: Id
  /** How the contender is used, where there is more than one way. */
  variant?: string
}

export interface Column {
  key: string
  title: string
}

/** A measure that the page takes, on its own clock. */
export interface PageMeasure extends Measure {
  run(side: PageSide, variant: string | undefined): Promise<Values>
}

export const everyContender: readonly Row[] = [
  { contender: 'rawPort' },
  { contender: 'comlinkPort' },
  { contender: 'comlinkWindow' },
  { contender: 'penpal' },
  { contender: 'jsonBridge' },
  { contender: 'miniView' },
]
