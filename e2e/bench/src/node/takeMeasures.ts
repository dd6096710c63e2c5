import type { Browser, Page } from 'puppeteer'
import type { CanvasBench } from '../canvas/CanvasBench.js'
import type { CanvasContenderId } from '../canvas/canvasContenders.js'
import { canvasMeasures } from '../canvas/canvasMeasures.js'
import type { CanvasMeasureId } from '../canvas/canvasMeasures.js'
import type { ComponentsBench } from '../components/ComponentsBench.js'
import type { ComponentsContenderId } from '../components/componentsContenders.js'
import { componentsMeasures } from '../components/componentsMeasures.js'
import type { ComponentsMeasureId } from '../components/componentsMeasures.js'
import type { ContenderId } from '../contenders.js'
import type { GatewayBench } from '../gateway/GatewayBench.js'
import type { GatewayContenderId } from '../gateway/gatewayContenders.js'
import { gatewayMeasures } from '../gateway/gatewayMeasures.js'
import type { GatewayMeasureId } from '../gateway/gatewayMeasures.js'
import type { Measure, Row, Values } from '../measures/Measure.js'
import { pageMeasures } from '../measures/pageMeasures.js'
import type { PageMeasureId } from '../measures/pageMeasures.js'
import type { NetworkBench } from '../network/NetworkBench.js'
import type { NetworkContenderId } from '../network/networkContenders.js'
import { networkMeasures } from '../network/networkMeasures.js'
import type { NetworkMeasureId } from '../network/networkMeasures.js'
import type { PreviewBench } from '../preview/PreviewBench.js'
import type { PreviewContenderId } from '../preview/previewContenders.js'
import { previewMeasures } from '../preview/previewMeasures.js'
import type { PreviewMeasureId } from '../preview/previewMeasures.js'
import type { PlatformBench } from '../platform/PlatformBench.js'
import type { PlatformContenderId } from '../platform/platformContenders.js'
import { platformMeasures } from '../platform/platformMeasures.js'
import type { PlatformMeasureId } from '../platform/platformMeasures.js'
import type { SourceBench } from '../source/SourceBench.js'
import type { SourceContenderId } from '../source/sourceContenders.js'
import { sourceMeasures } from '../source/sourceMeasures.js'
import type { SourceMeasureId } from '../source/sourceMeasures.js'
import type { StorageBench } from '../storage/StorageBench.js'
import type { StorageContenderId } from '../storage/storageContenders.js'
import { storageMeasures } from '../storage/storageMeasures.js'
import type { StorageMeasureId } from '../storage/storageMeasures.js'
import { boot } from './boot.js'
import { leftovers } from './leftovers.js'

/** One measure and what came out, for each row the values of each round. */
export interface Outcome {
  id: MeasureId
  measure: Measure<string>
  rows: { row: Row<string>; rounds: Values[] }[]
}

const hostMeasures = { boot, leftovers }
const measures = {
  ...pageMeasures,
  ...hostMeasures,
  ...sourceMeasures,
  ...networkMeasures,
  ...storageMeasures,
  ...canvasMeasures,
  ...previewMeasures,
  ...platformMeasures,
  ...componentsMeasures,
  ...gatewayMeasures,
}

export type MeasureId = keyof typeof measures

export interface TakeMeasuresOptions {
  browser: Browser
  hostOrigin: string
  h5Origin: string
  /** What measures of mini-program source need; asked for when the first one begins. */
  sourceBench(): Promise<SourceBench>
  /** The same for measures of the network. */
  networkBench(): Promise<NetworkBench>
  /** The same for measures of storage. */
  storageBench(): Promise<StorageBench>
  /** The same for measures of canvases. */
  canvasBench(): Promise<CanvasBench>
  /** The same for measures of previews. */
  previewBench(): Promise<PreviewBench>
  /** The same for measures of the platform's server. */
  platformBench(): Promise<PlatformBench>
  /** The same for measures of components. */
  componentsBench(): Promise<ComponentsBench>
  /** The same for measures of the page gateway. */
  gatewayBench(): Promise<GatewayBench>
  rounds: number
  /** The measures to take, where not all. */
  only: readonly string[]
  /** Tells how far it is. */
  report(text: string): void
}

/**
 * Takes all measures. In each round every row gets its turn, each on a fresh host page; so whatever
 * else the machine does hits all rows alike, and nobody inherits another's listeners.
 */
export async function takeMeasures(options: TakeMeasuresOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const ids = Object.keys(measures) as MeasureId[]
  for (const id of options.only.length > 0 ? ids.filter((id) => options.only.includes(id)) : ids) {
    const measure: Measure<string> = measures[id]
    const rows = measure.rows.map((row) => ({ row, rounds: [] as Values[] }))
    const rounds = Math.min(options.rounds, measure.maxRounds ?? options.rounds)
    for (let round = 0; round < rounds; round++) {
      options.report(`${measure.title}: round ${round + 1} of ${rounds}`)
      // Another row begins in each round, so that none always follows the same one.
      for (let turn = 0; turn < rows.length; turn++) {
        const { row, rounds } = rows[(turn + round) % rows.length]!
        rounds.push(await takeOnce(id, row, options))
      }
    }
    outcomes.push({ id, measure, rows })
  }
  return outcomes
}

async function takeOnce(
  id: MeasureId,
  { contender, variant }: Row<string>,
  options: TakeMeasuresOptions,
): Promise<Values> {
  if (Object.hasOwn(sourceMeasures, id)) {
    const { take } = sourceMeasures[id as SourceMeasureId]
    return take(await options.sourceBench(), contender as SourceContenderId)
  }
  if (Object.hasOwn(networkMeasures, id)) {
    const { take } = networkMeasures[id as NetworkMeasureId]
    return take(await options.networkBench(), contender as NetworkContenderId)
  }
  if (Object.hasOwn(storageMeasures, id)) {
    const { take } = storageMeasures[id as StorageMeasureId]
    return take(await options.storageBench(), contender as StorageContenderId)
  }
  if (Object.hasOwn(canvasMeasures, id)) {
    const { take } = canvasMeasures[id as CanvasMeasureId]
    return take(await options.canvasBench(), contender as CanvasContenderId)
  }
  if (Object.hasOwn(previewMeasures, id)) {
    const { take } = previewMeasures[id as PreviewMeasureId]
    return take(await options.previewBench(), contender as PreviewContenderId)
  }
  if (Object.hasOwn(platformMeasures, id)) {
    const { take } = platformMeasures[id as PlatformMeasureId]
    return take(await options.platformBench(), contender as PlatformContenderId)
  }
  if (Object.hasOwn(componentsMeasures, id)) {
    const { take } = componentsMeasures[id as ComponentsMeasureId]
    return take(await options.componentsBench(), contender as ComponentsContenderId)
  }
  if (Object.hasOwn(gatewayMeasures, id)) {
    const { take } = gatewayMeasures[id as GatewayMeasureId]
    return take(await options.gatewayBench(), contender as GatewayContenderId)
  }
  return takeInBrowser(id, { contender: contender as ContenderId, variant }, options)
}

async function takeInBrowser(
  id: MeasureId,
  { contender, variant }: { contender: ContenderId; variant: string | undefined },
  options: TakeMeasuresOptions,
): Promise<Values> {
  const host = await openHost(contender, options)
  try {
    if (id in hostMeasures) {
      return await hostMeasures[id as keyof typeof hostMeasures].take(host, contender)
    }
    await host.evaluate(() => window.hostBench.open())
    await host.evaluate(() => window.hostBench.collectGarbage())
    const frame = host
      .frames()
      .find((frame) => frame !== host.mainFrame() && frame.url().includes('contender='))!
    return await frame.evaluate(
      (id, variant) => window.runMeasure(id, variant),
      id as PageMeasureId,
      variant,
    )
  } finally {
    await host.close()
  }
}

async function openHost(contender: ContenderId, options: TakeMeasuresOptions): Promise<Page> {
  const host = await options.browser.newPage()
  host.on('pageerror', (error) => options.report(`${contender}: ${String(error)}`))
  const search = new URLSearchParams({ contender, h5: options.h5Origin })
  await host.goto(`${options.hostOrigin}/host.html?${search}`)
  return host
}
