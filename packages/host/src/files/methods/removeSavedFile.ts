import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'

/** Deletes a saved file. */
export const removeSavedFile = defineFileMethod({
  name: 'removeSavedFile',
  params: v.object({ filePath: v.string() }),
  async later({ filePath }, files) {
    if (!files.savedPaths().includes(filePath)) throw fileError.noSavedFile()
    files.remove(filePath)
    await files.committed()
  },
})
