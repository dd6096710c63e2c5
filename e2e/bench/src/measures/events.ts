import { collectGarbage } from '../collectGarbage.js'
import type { PageSide } from '../PageSide.js'
import { everyContender } from './Measure.js'
import type { PageMeasure } from './Measure.js'

const warmUps = 2_000
const count = 10_000

export const events: PageMeasure = {
  title: '10,000 events from host to page in one burst',
  about:
    'The page asks for the events with one call and the clock stops when the last one arrived, so one hop to the host is in it. One-way where the contender can; Comlink and penpal have only calls of a listener, which are answered one by one.',
  rows: everyContender,
  columns: [
    { key: 'perSecond', title: 'events/s' },
    { key: 'milliseconds', title: 'all 10,000, ms' },
  ],
  ratio: 'higher is better',
  async run(side) {
    await receive(side, warmUps)
    collectGarbage()
    const milliseconds = await receive(side, count)
    return { perSecond: (count / milliseconds) * 1000, milliseconds }
  },
}

function receive(side: PageSide, count: number): Promise<number> {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    side.burst(count, ({ index }) => {
      if (index === count) resolve(performance.now() - startedAt)
    })
  })
}
