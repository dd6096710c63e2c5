import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'

export const setStorage = defineSyncApi({
  name: 'setStorage',
  summary: 'Keeps a value under a key, for this user and app; up to 1 MB a key and 10 MB in all.',
  page: 'wx',
  params: v.object({ key: v.string(), data: v.optional(v.unknown()) }),
  result: v.object({}),
  async run({ key, data }, { storage }) {
    await storage.set(key, data)
    return {}
  },
  sync: {
    name: 'setStorageSync',
    args: ['key', 'data'],
    // The console tells where the browser does not commit it.
    run: ({ key, data }, { storage }) => void storage.set(key, data),
  },
})
