import * as v from 'valibot'
import { defineFileMethod } from '../FileMethod.js'
import { savedFileInfo } from '../savedFileInfo.js'

/** The saved files: path, size in bytes, and when they were saved in seconds since 1970. */
export const getSavedFileList = defineFileMethod({
  name: 'getSavedFileList',
  resultName: 'fileList',
  params: v.object({}),
  later: async (_params, files) =>
    files.savedPaths().map((filePath) => ({ filePath, ...savedFileInfo(filePath, files) })),
})
