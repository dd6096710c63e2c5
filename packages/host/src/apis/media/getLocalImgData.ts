import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'
import { dataUrlOf } from '../../pictures/dataUrlOf.js'
import { readMediaFile } from '../../pictures/readMediaFile.js'

export const getLocalImgData = defineApi({
  name: 'getLocalImgData',
  summary:
    'A picture that the page was given, as `data:<type>;base64,…`. `file` and `localId` are other names of `filePath`.',
  page: 'wx',
  shell: false,
  missingFile: 'file not found',
  params: v.object({
    filePath: v.optional(filePath()),
    file: v.optional(filePath()),
    localId: v.optional(filePath()),
  }),
  result: v.object({ localData: v.string() }),
  async run({ filePath: path, file, localId }, { files }) {
    const named = path ?? file ?? localId
    if (named === undefined) {
      throw new ApiError(
        'parameter error: parameter.filePath should be String instead of Undefined;',
        Errno.invalidRequestData,
      )
    }
    // One after the other: a page that asks for many would else have all of them in memory at once.
    return files.inTurn(async () => ({
      localData: await dataUrlOf(await readMediaFile(files, named)),
    }))
  },
})
