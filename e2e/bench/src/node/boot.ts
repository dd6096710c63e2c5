import { quantile } from '../measures/quantile.js'
import type { HostMeasure } from './HostMeasure.js'

const times = 20
const documents = new Map([
  ['rawPort', 'bootRawPort.html'],
  ['miniView', 'bootMiniView.html'],
])

export const boot: HostMeasure = {
  title: 'Boot',
  about:
    'From setting the frame’s `src` until the host knows that the page had the answer to its first call. Each document has one script file, which nothing caches: the raw page one that makes a channel and calls, MiniView’s `bridge.js`, with the call in the document. 20 boots a round, the page’s process is already running.',
  rows: [{ contender: 'rawPort' }, { contender: 'miniView' }],
  columns: [{ key: 'p50', title: 'p50, ms' }],
  ratio: 'lower is better',
  async take(host, contender) {
    const durations = await host.evaluate(
      (document, times) => window.hostBench.boot(document, times),
      documents.get(contender)!,
      times + 3,
    )
    return { p50: quantile(durations.slice(3), 0.5) }
  },
}
