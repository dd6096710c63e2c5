import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'
import { refuseEncryption } from '../../storage/refuseEncryption.js'

export const setStorage = defineSyncApi({
  name: 'setStorage',
  summary: 'Keeps a value under a key, for this user and app; up to 1 MB a key and 10 MB in all.',
  page: 'wx',
  params: v.looseObject({ key: v.string(), data: v.optional(v.unknown()) }),
  result: v.object({}),
  async run({ key, data, ...more }, { storage }) {
    refuseEncryption(more)
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
