import type { Row } from '../measures/Measure.js'
import { ratiosOf } from './ratiosOf.js'
import { summaryOf, toText } from './summaryOf.js'
import type { MeasureId, Outcome } from './takeMeasures.js'

interface RatioBar {
  text: string
  measure: MeasureId
  /** MiniView's row, where it has several. */
  row?: Row
  reference: Row
  bar: number
  /** Whether the ratio must not be above the bar; otherwise not below it. */
  isLimit: boolean
}

const miniView: Row = { contender: 'miniView' }
const rawPort: Row = { contender: 'rawPort' }

const ratioBars: readonly RatioBar[] = [
  {
    text: 'sequential p50 / raw MessagePort',
    measure: 'sequential',
    reference: rawPort,
    bar: 1.25,
    isLimit: true,
  },
  {
    text: 'sequential p50 / JSON-string bridge',
    measure: 'sequential',
    reference: { contender: 'jsonBridge' },
    bar: 0.55,
    isLimit: true,
  },
  {
    text: '5,000 pipelined calls, calls/s / raw MessagePort',
    measure: 'pipelined',
    reference: rawPort,
    bar: 4.5,
    isLimit: false,
  },
  {
    text: '10 calls issued in one task / raw MessagePort',
    measure: 'tenCalls',
    reference: rawPort,
    bar: 0.6,
    isLimit: true,
  },
  {
    text: '10,000 events host→page, events/s / raw MessagePort',
    measure: 'events',
    reference: rawPort,
    bar: 10,
    isLimit: false,
  },
  {
    text: '10 MB ArrayBuffer page→host, given away, speed / raw transfer',
    measure: 'arrayBuffer',
    row: { contender: 'miniView', variant: 'transfer' },
    reference: { contender: 'rawPort', variant: 'transfer' },
    bar: 0.9,
    isLimit: false,
  },
  {
    text: 'boot / raw MessagePort page',
    measure: 'boot',
    reference: rawPort,
    bar: 1.15,
    isLimit: true,
  },
]

const heapBar = 200

/** One promise of this project and whether this run kept it. */
export interface JudgedBar {
  text: string
  bar: string
  measured: string
  isMet: boolean
}

/** Judges by the median of the rounds. */
export function barsOf(outcomes: readonly Outcome[]): JudgedBar[] {
  const outcomeOf = (id: MeasureId) => outcomes.find((outcome) => outcome.id === id)!
  const judged = ratioBars.map(({ text, measure, row = miniView, reference, bar, isLimit }) => {
    const ratio = summaryOf(ratiosOf(outcomeOf(measure), row, reference))
    return {
      text,
      bar: `${isLimit ? '≤' : '≥'} ${bar}`,
      measured: toText(ratio),
      isMet: isLimit ? ratio.median <= bar : ratio.median >= bar,
    }
  })
  return [...judged, ...leftoverBarsOf(outcomeOf('leftovers'))]
}

function leftoverBarsOf({ measure, rows }: Outcome): JudgedBar[] {
  const { rounds } = rows.find(({ row }) => row.contender === 'miniView')!
  const growth = (key: string) => summaryOf(rounds.map((values) => values[key]!))
  const heap = growth('heap')
  const counts = measure.columns.slice(1).map(({ key }) => growth(key).median)
  return [
    {
      text: '200 web-views opened and closed, host JS heap in kB',
      bar: `≤ ${heapBar}`,
      measured: toText(heap),
      isMet: heap.median <= heapBar,
    },
    {
      text: '… listeners, ports, frames, documents left',
      bar: '0',
      measured: counts.join(', '),
      isMet: counts.every((count) => count <= 0),
    },
  ]
}
