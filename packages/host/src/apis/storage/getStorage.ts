import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'
import { refuseEncryption } from '../../storage/refuseEncryption.js'
import { valueOrEmpty } from '../../storage/valueOrEmpty.js'

export const getStorage = defineSyncApi({
  name: 'getStorage',
  summary: 'The value kept under a key.',
  page: 'wx',
  params: v.looseObject({ key: v.string() }),
  result: v.object({ data: v.unknown() }),
  run({ key, ...more }, { storage }) {
    refuseEncryption(more)
    const found = storage.get(key)
    if (!found) throw new ApiError('data not found')
    return { data: found[0] }
  },
  sync: {
    name: 'getStorageSync',
    args: ['key'],
    run: ({ key }, { storage }) => valueOrEmpty(storage, key),
  },
})
