import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { savedFileInfo } from '../../files/savedFileInfo.js'

export const getSavedFileInfo = defineApi({
  name: 'getSavedFileInfo',
  summary: 'Size in bytes of a saved file, and the second in which it was saved.',
  params: v.object({ filePath: v.string() }),
  result: v.object({ size: v.number(), createTime: v.number() }),
  run: ({ filePath }, { files }) => savedFileInfo(filePath, files),
})
