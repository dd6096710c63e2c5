import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'

export const removeStorage = defineSyncApi({
  name: 'removeStorage',
  summary: 'Forgets a key; one that is not there is no error.',
  page: 'wx',
  params: v.object({ key: v.string() }),
  result: v.object({}),
  async run({ key }, { storage }) {
    await storage.remove(key)
    return {}
  },
  sync: {
    name: 'removeStorageSync',
    args: ['key'],
    run: ({ key }, { storage }) => void storage.remove(key),
  },
})
