import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'

export const getStorageInfo = defineSyncApi({
  name: 'getStorageInfo',
  summary: 'The kept keys, and how much space they take; sizes in KB.',
  page: 'wx',
  params: v.object({}),
  result: v.object({
    keys: v.array(v.string()),
    currentSize: v.number(),
    limitSize: v.number(),
  }),
  run: (_params, { storage }) => ({ ...storage.info() }),
  sync: {
    name: 'getStorageInfoSync',
    args: [],
    run: (_params, { storage }) => ({ ...storage.info() }),
  },
})
