import * as v from 'valibot'
import { fileError } from '../fileError.js'
import { defineFileMethod } from '../FileMethod.js'
import { toFileBytes } from '../fileText.js'

/** Writes a user file, in place of the one there. */
export const writeFile = defineFileMethod({
  name: 'writeFile',
  params: v.object({
    filePath: v.string(),
    data: v.optional(v.unknown(), ''),
    encoding: v.optional(v.string(), 'utf8'),
  }),
  args: ['filePath', 'data', 'encoding'],
  now({ filePath, data, encoding }, files) {
    if (files.putBytes(filePath, toFileBytes(data, encoding))) return
    throw fileError.notInMemory(filePath, 'writeFile')
  },
  async later({ filePath, data, encoding }, files) {
    const bytes = toFileBytes(data, encoding)
    return files.inTurn(async () => {
      if (files.putBytes(filePath, bytes)) return files.committed()
      const writer = await files.createAt(filePath)
      await writer.write(bytes)
      await writer.close()
    })
  },
})
