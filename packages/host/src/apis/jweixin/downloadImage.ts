import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'

export const downloadImage = defineApi({
  name: 'downloadImage',
  summary:
    'Fetches a picture that the same person sent by `uploadImage`, for pages of jweixin, which call it `localId`.',
  page: 'bridge',
  shell: false,
  waitsForPerson: true,
  params: v.object({
    serverId: v.string(),
    isShowProgressTips: v.optional(v.number(), 1),
  }),
  result: v.object({ tempFilePath: filePath() }),
  async run({ serverId, isShowProgressTips }, context) {
    const { downloadMedia } = await import('../../platform/serverMedia.js')
    return downloadMedia('image', serverId, isShowProgressTips !== 0, context)
  },
})
