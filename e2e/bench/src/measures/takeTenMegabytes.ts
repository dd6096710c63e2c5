import { collectGarbage } from '../collectGarbage.js'
import type { Taken } from '../Native.js'
import type { PageSide } from '../PageSide.js'
import type { Values } from './Measure.js'
import { quantile } from './quantile.js'

const size = 10 * 1024 * 1024
const warmUps = 2
const times = 10

/** Hands over fresh data ten times, until the host says how much arrived. */
export async function takeTenMegabytes(
  side: PageSide,
  isTransfer: boolean,
  wrap: (buffer: ArrayBuffer) => Promise<ArrayBuffer | Blob>,
): Promise<Values> {
  const durations: number[] = []
  for (let time = 0; time < warmUps + times; time++) {
    const data = await wrap(new Uint8Array(size).fill(time).buffer)
    collectGarbage()
    const startedAt = performance.now()
    const taken = await new Promise<Taken>((resolve) => side.take(data, isTransfer, resolve))
    const duration = performance.now() - startedAt
    if (taken.size !== size) throw new Error(`the host got ${taken.size} of ${size} bytes`)
    if (time >= warmUps) durations.push(duration)
  }
  const milliseconds = quantile(durations, 0.5)
  return { perSecond: (size / milliseconds / 1e6) * 1000, milliseconds }
}
