import type { StorageMeasure } from './StorageMeasure.js'

const times = 20_000

export const manyReads: StorageMeasure = {
  title: 'Storage: reading synchronously',
  about: `\`getStorageSync\` of an object of some 100 bytes, ${times} times; beside the same text in \`localStorage\`, read and parsed.`,
  rows: [{ contender: 'localStorage' }, { contender: 'wxStorage' }],
  columns: [{ key: 'time', title: 'µs' }],
  ratio: 'lower is better',
  async take({ page }, contender) {
    const time = await page.evaluate(
      (count, isOwn) => {
        const { wx } = document.querySelector('mini-app')!.host!
        const value = { index: 1, text: 'some text '.repeat(8), list: [1, 2, 3] }
        wx.setStorageSync('key', value)
        localStorage.setItem('key', JSON.stringify(value))
        const read = isOwn
          ? () => wx.getStorageSync('key') as typeof value
          : () => JSON.parse(localStorage.getItem('key')!) as typeof value
        let sum = 0
        const run = () => {
          for (let index = 0; index < count; index++) sum += read().index
        }
        run()
        const start = performance.now()
        run()
        const taken = performance.now() - start
        if (sum !== 2 * count) throw new Error('what was read is not what was written')
        return (taken / count) * 1000
      },
      times,
      contender === 'wxStorage',
    )
    return { time }
  },
}
