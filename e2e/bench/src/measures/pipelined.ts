import { collectGarbage } from '../collectGarbage.js'
import { echoArgs } from '../Native.js'
import type { PageSide } from '../PageSide.js'
import { everyContender } from './Measure.js'
import type { PageMeasure } from './Measure.js'

const calls = 5_000

export const pipelined: PageMeasure = {
  title: '5,000 calls issued at once',
  about:
    'The same call 5,000 times in one task, until the last one is answered; once before to warm up. 5,000 open calls are also the most that MiniView’s guard lets one page have.',
  rows: everyContender,
  columns: [
    { key: 'perSecond', title: 'calls/s' },
    { key: 'issue', title: 'issuing a call, µs' },
  ],
  ratio: 'higher is better',
  async run(side) {
    await callAtOnce(side)
    collectGarbage()
    const { issued, answered } = await callAtOnce(side)
    return { perSecond: (calls / answered) * 1000, issue: (issued / calls) * 1000 }
  },
}

/** @returns milliseconds until the last call was issued, and until all were answered */
function callAtOnce(side: PageSide): Promise<{ issued: number; answered: number }> {
  return new Promise((resolve) => {
    let open = calls
    let issued = 0
    const startedAt = performance.now()
    const done = () => {
      if (--open === 0) resolve({ issued, answered: performance.now() - startedAt })
    }
    for (let call = 0; call < calls; call++) side.echo(echoArgs, done)
    issued = performance.now() - startedAt
  })
}
