import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { savedFileInfo } from '../../files/savedFileInfo.js'

export const getSavedFileList = defineApi({
  name: 'getSavedFileList',
  summary: 'The saved files, with their size in bytes and the second in which they were saved.',
  params: v.object({}),
  result: v.object({
    fileList: v.array(v.object({ filePath: v.string(), createTime: v.number(), size: v.number() })),
  }),
  run: (_params, { files }) => ({
    fileList: files
      .savedPaths()
      .map((filePath) => ({ filePath, ...savedFileInfo(filePath, files) })),
  }),
})
