import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import { folderOf, parseFilePath } from '../parseFilePath.js'

/** Moves a temp file to a new saved path or to a user path; the temp path is dead afterwards. */
export const saveFile = defineFileMethod({
  name: 'saveFile',
  resultName: 'savedFilePath',
  params: v.object({ tempFilePath: v.string(), filePath: v.optional(v.string()) }),
  args: ['tempFilePath', 'filePath'],
  now({ tempFilePath, filePath }, files) {
    if (filePath !== undefined) {
      const { kind, path } = parseFilePath(filePath)
      if (kind !== 'user') throw fileError.denied(filePath)
      const folder = folderOf(path)
      if (folder && !files.entry(folder)) throw fileError.notFound(folder)
    }
    return files.save(tempFilePath, filePath)
  },
})
