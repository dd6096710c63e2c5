import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import { parseFilePath } from '../parseFilePath.js'

/** Deletes a file. */
export const unlink = defineFileMethod({
  name: 'unlink',
  params: v.object({ filePath: v.string() }),
  args: ['filePath'],
  now({ filePath }, files) {
    if (parseFilePath(filePath).kind === 'package') throw fileError.denied(filePath)
    const entry = files.entry(filePath)
    if (!entry) throw fileError.notFound(filePath)
    if (entry.kind === 'folder') throw fileError.notPermitted('unlink', filePath)
    files.remove(filePath)
  },
})
