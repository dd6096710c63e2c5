import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { getFileInfo as method } from '../../files/methods/getFileInfo.js'

export const getFileInfo = defineApi({
  name: 'getFileInfo',
  summary: 'Size in bytes of a file, and its digest.',
  params: v.object({
    filePath: v.string(),
    digestAlgorithm: v.optional(v.picklist(['md5', 'sha1']), 'md5'),
  }),
  result: v.object({ size: v.number(), digest: v.string() }),
  run: (params, { files }) => method.later!(params, files),
})
