import { echoArgs } from '../Native.js'
import { everyContender } from './Measure.js'
import type { PageMeasure } from './Measure.js'
import { quantile } from './quantile.js'

const warmUps = 300
const calls = 1_000

export const sequential: PageMeasure = {
  title: 'One call after the other',
  about:
    'A call that does nothing, with a small object as parameter and result; the next one starts when the answer is there. 1,000 calls after 300 to warm up. Two hops between processes dominate it, so a library can only add to the raw port.',
  rows: everyContender,
  columns: [
    { key: 'p50', title: 'p50, µs' },
    { key: 'p95', title: 'p95, µs' },
  ],
  ratio: 'lower is better',
  async run(side) {
    const durations: number[] = []
    for (let call = 0; call < warmUps + calls; call++) {
      const startedAt = performance.now()
      await new Promise((resolve) => side.echo(echoArgs, resolve))
      if (call >= warmUps) durations.push((performance.now() - startedAt) * 1000)
    }
    return { p50: quantile(durations, 0.5), p95: quantile(durations, 0.95) }
  },
}
