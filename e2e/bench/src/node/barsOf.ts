import type { Row } from '../measures/Measure.js'
import { runtimeSize } from '../source/runtimeSize.js'
import { ratiosOf } from './ratiosOf.js'
import { summaryOf, toNumber, toText } from './summaryOf.js'
import type { MeasureId, Outcome } from './takeMeasures.js'

interface RatioBar {
  text: string
  measure: MeasureId
  /** MiniView's row, where it has several. */
  row?: Row<string>
  reference: Row<string>
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

const coldCompile: Row<string> = { contender: 'coldCompile' }

const sourceRatioBars: readonly RatioBar[] = [
  {
    text: 'cold compile of 170 pages / `ts.transpileModule`',
    measure: 'compile',
    row: coldCompile,
    reference: { contender: 'transpileModule' },
    bar: 0.5,
    isLimit: true,
  },
  ...(['Script', 'Template', 'Style'] as const).map((kind): RatioBar => ({
    text: `compile after one changed ${kind.toLowerCase()} / cold compile`,
    measure: 'recompile',
    row: { contender: `changed${kind}` },
    reference: coldCompile,
    bar: 0.05,
    isLimit: true,
  })),
  {
    text: 'first contentful paint of the built app / static page',
    measure: 'firstPaint',
    row: { contender: 'builtApp' },
    reference: { contender: 'staticPage' },
    bar: 2.5,
    isLimit: true,
  },
]

const wxNetwork: Row<string> = { contender: 'wxNetwork' }
const fetched: Row<string> = { contender: 'fetch' }

const networkRatioBars: readonly RatioBar[] = [
  {
    text: '`request` of a small JSON / `fetch`',
    measure: 'smallRequest',
    row: wxNetwork,
    reference: fetched,
    bar: 1.15,
    isLimit: true,
  },
  {
    text: '`downloadFile` of 100 MB, speed / `fetch` and stream',
    measure: 'download',
    row: wxNetwork,
    reference: fetched,
    bar: 0.8,
    isLimit: false,
  },
]

const wxStorage: Row<string> = { contender: 'wxStorage' }

const storageRatioBars: readonly RatioBar[] = [
  {
    text: '`setStorage` of 1,000 small values / `idb`',
    measure: 'manyWrites',
    row: wxStorage,
    reference: { contender: 'idb' },
    bar: 1.5,
    isLimit: true,
  },
  {
    text: '`getStorageSync` / `localStorage.getItem` and `JSON.parse`',
    measure: 'manyReads',
    row: wxStorage,
    reference: { contender: 'localStorage' },
    bar: 1,
    isLimit: true,
  },
]

const canvasRatioBars = (['canvasContext', 'drawCanvas'] as const).map((contender): RatioBar => ({
  text: `10,000 canvas actions by \`${contender === 'drawCanvas' ? contender : 'createCanvasContext'}\` / the 2D context`,
  measure: 'manyActions',
  row: { contender },
  reference: { contender: 'context2d' },
  bar: 1.3,
  isLimit: true,
}))

const previewRatioBars: readonly RatioBar[] = [
  {
    text: '`previewImage` of 12 megapixels / a bare `<img>`',
    measure: 'largePhoto',
    row: { contender: 'previewImage' },
    reference: { contender: 'bareImage' },
    bar: 1.3,
    isLimit: true,
  },
]
const exchangeBars = { embedded: 0.6, redis: 0.3 } as const

const platformRatioBars = (['embedded', 'redis'] as const).map((contender): RatioBar => ({
  text: `\`jscode2session\` (${contender}), requests/s / a constant Fastify route`,
  measure: 'codeExchange',
  row: { contender },
  reference: { contender: 'bareRoute' },
  bar: exchangeBars[contender],
  isLimit: false,
}))

const vue: Row<string> = { contender: 'vue' }
const setData: Row<string> = { contender: 'setData' }

const componentsRatioBars: readonly RatioBar[] = [
  {
    text: '1,000 rows by `setData` / Vue 3',
    measure: 'createRows',
    row: setData,
    reference: vue,
    bar: 1.5,
    isLimit: true,
  },
  {
    text: 'one of 1,000 rows changed by `setData` / Vue 3',
    measure: 'updateRow',
    row: setData,
    reference: vue,
    bar: 2,
    isLimit: true,
  },
]

const gatewayRatioBars: readonly RatioBar[] = [
  {
    text: 'first byte of a document by `miniview open` / a plain proxy',
    measure: 'firstByte',
    row: { contender: 'pageGateway' },
    reference: { contender: 'httpProxy' },
    bar: 1.3,
    isLimit: true,
  },
  {
    text: 'page of 300 resources by `miniview open` / its own server',
    measure: 'manyResources',
    row: { contender: 'pageGateway' },
    reference: { contender: 'direct' },
    bar: 1.3,
    isLimit: true,
  },
]

/** Frames a second. */
const movingBar = 50

/** MB */
const transferMemoryBar = 64

const webViewHeapBar = 200
const pageHeapBar = 1000
const runtimeBar = 75

/** One promise of this project and whether this run kept it. */
export interface JudgedBar {
  text: string
  bar: string
  measured: string
  isMet: boolean
}

/** Judges by the median of the rounds. */
export async function barsOf(outcomes: readonly Outcome[]): Promise<JudgedBar[]> {
  const outcomeOf = (id: MeasureId) => outcomes.find((outcome) => outcome.id === id)!
  const judge = (bars: readonly RatioBar[]) =>
    bars.map((bar) => judgeRatio(bar, outcomeOf(bar.measure)))
  return [
    ...judge(ratioBars),
    ...leftoverBarsOf(outcomeOf('leftovers'), {
      contender: 'miniView',
      heapText: '200 web-views opened and closed, host JS heap in kB',
      heapBar: webViewHeapBar,
      countText: '… listeners, ports, frames, documents left',
    }),
    ...judge(sourceRatioBars),
    ...leftoverBarsOf(outcomeOf('pageLeftovers'), {
      contender: 'builtApp',
      heapText: '400 mini-program pages opened and closed, JS heap in kB',
      heapBar: pageHeapBar,
      countText: '… DOM nodes, listeners, documents left',
    }),
    ...judge(networkRatioBars),
    ...judge(storageRatioBars),
    ...judge(canvasRatioBars),
    ...judge(previewRatioBars),
    ...judge(platformRatioBars),
    ...judge(componentsRatioBars),
    ...(['scrollView', 'swiper'] as const).map((id) => movingBarOf(id, outcomeOf('moving'))),
    ...judge(gatewayRatioBars),
    ...(['download', 'upload'] as const).map((id) => memoryBarOf(id, outcomeOf(id))),
    await runtimeBarOf(),
  ]
}

function judgeRatio(
  { text, row = miniView, reference, bar, isLimit }: RatioBar,
  outcome: Outcome,
): JudgedBar {
  const ratio = summaryOf(ratiosOf(outcome, row, reference))
  return {
    text,
    bar: `${isLimit ? '≤' : '≥'} ${bar}`,
    measured: toText(ratio),
    isMet: isLimit ? ratio.median <= bar : ratio.median >= bar,
  }
}

interface LeftoverBars {
  contender: string
  heapText: string
  /** kB */
  heapBar: number
  countText: string
}

/** The first column is the heap; nothing may be left of what the others count. */
function leftoverBarsOf(
  { measure, rows }: Outcome,
  { contender, heapText, heapBar, countText }: LeftoverBars,
): JudgedBar[] {
  const { rounds } = rows.find(({ row }) => row.contender === contender)!
  const growth = (key: string) => summaryOf(rounds.map((values) => values[key]!))
  const heap = growth('heap')
  const counts = measure.columns.slice(1).map(({ key }) => growth(key).median)
  return [
    {
      text: heapText,
      bar: `≤ ${toNumber(heapBar)}`,
      measured: toText(heap),
      isMet: heap.median <= heapBar,
    },
    {
      text: countText,
      bar: '0',
      measured: counts.join(', '),
      isMet: counts.every((count) => count <= 0),
    },
  ]
}

function movingBarOf(id: string, { rows }: Outcome): JudgedBar {
  const { rounds } = rows.find(({ row }) => row.contender === id)!
  const frames = summaryOf(rounds.map((values) => values['median']!))
  return {
    text: `${id} of 200 items with pictures on a slow CPU, frames/s`,
    bar: `≥ ${movingBar}`,
    measured: toText(frames),
    isMet: frames.median >= movingBar,
  }
}

function memoryBarOf(id: string, { rows }: Outcome): JudgedBar {
  const { rounds } = rows.find(({ row }) => row.contender === wxNetwork.contender)!
  const growth = summaryOf(rounds.map((values) => values['memory']!))
  return {
    text: `${id} of 100 MB, growth of the page’s memory in MB`,
    bar: `≤ ${transferMemoryBar}`,
    measured: toText(growth),
    isMet: growth.median <= transferMemoryBar,
  }
}

async function runtimeBarOf(): Promise<JudgedBar> {
  const size = await runtimeSize()
  return {
    text: 'mini-program runtime with glass-easel, gzip, in kB',
    bar: `≤ ${runtimeBar}`,
    measured: toNumber(size),
    isMet: size <= runtimeBar,
  }
}
