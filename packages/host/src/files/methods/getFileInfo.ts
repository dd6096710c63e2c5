import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'

/** Size in bytes and digest of a file. */
export const getFileInfo = defineFileMethod({
  name: 'getFileInfo',
  params: v.object({
    filePath: v.string(),
    digestAlgorithm: v.optional(v.picklist(['md5', 'sha1']), 'md5'),
  }),
  async later({ filePath, digestAlgorithm }, files) {
    if (!(await files.lookUp(filePath))) throw fileError.noSavedFile()
    const blob = await files.read(filePath)
    const { digestOf } = await import('../digestOf.js')
    return { size: blob.size, digest: await digestOf(blob, digestAlgorithm) }
  },
})
