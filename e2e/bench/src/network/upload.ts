import { megabytes } from './download.js'
import type { NetworkMeasure } from './NetworkMeasure.js'
import { watchMemory } from './watchMemory.js'

export const upload: NetworkMeasure = {
  title: 'Upload of 100 MB',
  about:
    'A file of the store to a server on this machine. It is sent by reference, so neither the JS heap nor the page’s process grows with it.',
  rows: [{ contender: 'wxNetwork' }],
  columns: [
    { key: 'heap', title: 'JS heap, MB' },
    { key: 'memory', title: 'memory, MB' },
  ],
  maxRounds: 3,
  async take({ app, server }) {
    const bytes = megabytes * 1024 * 1024
    const filePath = await app.inHost(
      (host, url) =>
        new Promise<{ tempFilePath: string }>((success, fail) =>
          host.wx.downloadFile({ url, success, fail } as never),
        ).then(({ tempFilePath }) => tempFilePath),
      `${server.origin}/big?bytes=${bytes}`,
    )
    const { result, growth } = await watchMemory(app.context.browser(), () =>
      app.inHost(
        async (host, url, path) => {
          const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } }
          const before = memory.usedJSHeapSize
          let most = before
          await new Promise((success, fail) => {
            const params = { url, filePath: path, name: 'file', success, fail }
            const task = host.wx.uploadFile(params as never)
            task.onProgressUpdate(() => {
              most = Math.max(most, memory.usedJSHeapSize)
            })
          })
          return most - before
        },
        `${server.origin}/echo`,
        filePath,
      ),
    )
    return { heap: result / 1024 / 1024, memory: growth }
  },
}
