import { quantile } from '../measures/quantile.js'
import type { NetworkMeasure } from './NetworkMeasure.js'

const times = 300
const warmUp = 50

export const smallRequest: NetworkMeasure = {
  title: 'Request of a small JSON',
  about: `${times} calls one after the other, from the container’s page to a server on this machine that allows it; until the parsed data is there.`,
  rows: [{ contender: 'fetch' }, { contender: 'wxNetwork' }],
  columns: [{ key: 'p50', title: 'p50, ms' }],
  ratio: 'lower is better',
  async take({ app, server }, contender) {
    const durations = await app.inHost(
      async (host, url, count, isOwn) => {
        const taken: number[] = []
        for (let index = 0; index < count; index++) {
          const start = performance.now()
          if (isOwn) {
            await new Promise((success, fail) => host.wx.request({ url, success, fail } as never))
          } else {
            const response = await fetch(url, { credentials: 'omit', cache: 'no-store' })
            await response.json()
          }
          taken.push(performance.now() - start)
        }
        return taken
      },
      `${server.origin}/echo`,
      warmUp + times,
      contender === 'wxNetwork',
    )
    server.calls.length = 0
    return { p50: quantile(durations.slice(warmUp), 0.5) }
  },
}
