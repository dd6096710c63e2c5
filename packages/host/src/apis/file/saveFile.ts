import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const saveFile = defineApi({
  name: 'saveFile',
  summary: 'Keeps a temp file: it moves to a new path, and the old one is dead.',
  params: v.object({ tempFilePath: v.string() }),
  result: v.object({ savedFilePath: v.string() }),
  async run({ tempFilePath }, { files }) {
    const savedFilePath = files.save(tempFilePath)
    await files.committed()
    return { savedFilePath }
  },
})
