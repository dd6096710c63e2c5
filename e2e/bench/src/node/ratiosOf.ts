import type { Row } from '../measures/Measure.js'
import type { Outcome } from './takeMeasures.js'

/** How a row relates to another one, round by round, in the first column. */
export function ratiosOf(
  { measure, rows }: Outcome,
  row: Row<string>,
  reference: Row<string>,
): number[] {
  const { key } = measure.columns[0]!
  const roundsOf = (wanted: Row<string>) =>
    rows.find(({ row }) => row.contender === wanted.contender && row.variant === wanted.variant)!
      .rounds
  const references = roundsOf(reference)
  return roundsOf(row).map((values, round) => values[key]! / references[round]![key]!)
}
