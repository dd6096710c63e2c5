import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'
import type { AppStorage } from '../../storage/openAppStorage.js'
import { valueOrEmpty } from '../../storage/valueOrEmpty.js'

export const batchGetStorage = defineSyncApi({
  name: 'batchGetStorage',
  summary:
    'The values of several keys in their order; an empty string for a key that is not there.',
  params: v.object({ keyList: v.array(v.string()) }),
  result: v.object({ dataList: v.array(v.unknown()) }),
  run: ({ keyList }, { storage }) => ({ dataList: valuesOf(keyList, storage) }),
  sync: {
    name: 'batchGetStorageSync',
    args: ['keyList'],
    run: ({ keyList }, { storage }) => valuesOf(keyList, storage),
  },
})

function valuesOf(keys: readonly string[], storage: AppStorage): unknown[] {
  return keys.map((key) => valueOrEmpty(storage, key))
}
