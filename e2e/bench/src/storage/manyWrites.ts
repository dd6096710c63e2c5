import type { IDBPDatabase, openDB } from 'idb'
import type { StorageMeasure } from './StorageMeasure.js'

const times = 1000

export const manyWrites: StorageMeasure = {
  title: 'Storage: 1,000 small values',
  about: `\`setStorage\` of ${times} values of some 100 bytes, one after the other, each until its success is called, which is when the database has committed; beside the same values by \`put\` of \`idb\`.`,
  rows: [{ contender: 'idb' }, { contender: 'wxStorage' }],
  columns: [{ key: 'time', title: 'ms' }],
  ratio: 'lower is better',
  async take({ page }, contender) {
    const time = await page.evaluate(
      async (count, isOwn) => {
        const { idb } = globalThis as unknown as { idb: { openDB: typeof openDB } }
        const { wx } = document.querySelector('mini-app')!.host!
        const database: IDBPDatabase = await idb.openDB('bench', 1, {
          upgrade: (opened) => void opened.createObjectStore('values'),
        })
        const valueOf = (index: number) => ({ index, text: 'some text '.repeat(8) })
        const start = performance.now()
        for (let index = 0; index < count; index++) {
          const key = `key ${index}`
          if (isOwn) await wx.setStorage({ key, data: valueOf(index) })
          else await database.put('values', valueOf(index), key)
        }
        const taken = performance.now() - start
        await database.clear('values')
        database.close()
        await wx.clearStorage({})
        return taken
      },
      times,
      contender === 'wxStorage',
    )
    return { time }
  },
}
