import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { chooseFiles } from '../../pictures/chooseFiles.js'

export const chooseMessageFile = defineApi({
  name: 'chooseMessageFile',
  summary:
    'Lets the person choose files, of which there is no conversation here: of their device. `count`: up to 100. `extension` counts for the type `file`, which is whatever is neither picture nor video. `size`: bytes; `time`: when the file was changed last, in seconds since 1970.',
  params: v.object({
    count: v.number(),
    type: v.optional(v.picklist(['all', 'video', 'image', 'file']), 'all'),
    extension: v.optional(v.array(v.string())),
  }),
  result: v.object({
    tempFiles: v.array(
      v.object({
        path: v.string(),
        size: v.number(),
        name: v.string(),
        type: v.picklist(['video', 'image', 'file']),
        time: v.number(),
      }),
    ),
  }),
  waitsForPerson: true,
  run: async (params, context) => ({ tempFiles: await chooseFiles(params, context) }),
})
