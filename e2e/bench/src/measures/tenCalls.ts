import { echoArgs } from '../Native.js'
import type { PageSide } from '../PageSide.js'
import { everyContender } from './Measure.js'
import type { PageMeasure } from './Measure.js'
import { quantile } from './quantile.js'

const warmUps = 100
const times = 400

export const tenCalls: PageMeasure = {
  title: '10 calls issued in one task',
  about:
    'What a page does when it starts: ten calls in a row, until all ten are answered. 400 times after 100 to warm up.',
  rows: everyContender,
  columns: [
    { key: 'p50', title: 'p50, µs' },
    { key: 'p95', title: 'p95, µs' },
  ],
  ratio: 'lower is better',
  async run(side) {
    const durations: number[] = []
    for (let time = 0; time < warmUps + times; time++) {
      const duration = await callTen(side)
      if (time >= warmUps) durations.push(duration * 1000)
    }
    return { p50: quantile(durations, 0.5), p95: quantile(durations, 0.95) }
  },
}

function callTen(side: PageSide): Promise<number> {
  return new Promise((resolve) => {
    let open = 10
    const startedAt = performance.now()
    const done = () => {
      if (--open === 0) resolve(performance.now() - startedAt)
    }
    for (let call = 0; call < 10; call++) side.echo(echoArgs, done)
  })
}
