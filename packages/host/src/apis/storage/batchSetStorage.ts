import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'

export const batchSetStorage = defineSyncApi({
  name: 'batchSetStorage',
  summary: 'Keeps several values at once: all of them, or none where one cannot be kept.',
  params: v.object({
    kvList: v.array(v.object({ key: v.string(), value: v.optional(v.unknown()) })),
  }),
  result: v.object({}),
  async run({ kvList }, { storage }) {
    await storage.setAll(kvList)
    return {}
  },
  sync: {
    name: 'batchSetStorageSync',
    args: ['kvList'],
    run: ({ kvList }, { storage }) => void storage.setAll(kvList),
  },
})
