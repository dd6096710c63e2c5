import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'

export const clearStorage = defineSyncApi({
  name: 'clearStorage',
  summary: 'Forgets all keys of this user and app.',
  page: 'wx',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { storage }) {
    await storage.clear()
    return {}
  },
  sync: {
    name: 'clearStorageSync',
    args: [],
    run: (_params, { storage }) => void storage.clear(),
  },
})
