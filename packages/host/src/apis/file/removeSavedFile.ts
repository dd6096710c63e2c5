import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { removeSavedFile as method } from '../../files/methods/removeSavedFile.js'

export const removeSavedFile = defineApi({
  name: 'removeSavedFile',
  summary: 'Deletes a saved file.',
  params: v.object({ filePath: v.string() }),
  result: v.object({}),
  async run(params, { files }) {
    await method.later!(params, files)
    return {}
  },
})
