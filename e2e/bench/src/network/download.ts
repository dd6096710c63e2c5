import type { NetworkMeasure } from './NetworkMeasure.js'
import { watchMemory } from './watchMemory.js'

export const megabytes = 100

export const download: NetworkMeasure = {
  title: 'Download of 100 MB',
  about:
    'From a server on this machine. `fetch` reads the stream and drops it; MiniView’s `downloadFile` also writes it to the file store. The memory is what the browser’s page processes took more at the highest point.',
  rows: [{ contender: 'fetch' }, { contender: 'wxNetwork' }],
  columns: [
    { key: 'speed', title: 'MB/s' },
    { key: 'memory', title: 'memory, MB' },
  ],
  ratio: 'higher is better',
  maxRounds: 3,
  async take({ app, server }, contender) {
    const bytes = megabytes * 1024 * 1024
    const url = `${server.origin}/big?bytes=${bytes}&announced=${bytes}`
    const { result, growth } = await watchMemory(app.context.browser(), () =>
      app.inHost(
        async (host, address, isOwn) => {
          const start = performance.now()
          if (isOwn) {
            await new Promise((success, fail) =>
              host.wx.downloadFile({ url: address, success, fail } as never),
            )
            return performance.now() - start
          }
          const { body } = await fetch(address, { credentials: 'omit', cache: 'no-store' })
          const reader = body!.getReader()
          while (!(await reader.read()).done) continue
          return performance.now() - start
        },
        url,
        contender === 'wxNetwork',
      ),
    )
    return { speed: megabytes / (result / 1000), memory: growth }
  },
}
