import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'

export const downloadVoice = defineApi({
  name: 'downloadVoice',
  summary:
    'Fetches a voice that the same person sent by `uploadVoice`, for pages of jweixin, which call it `localId`.',
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
    return downloadMedia('voice', serverId, isShowProgressTips !== 0, context)
  },
})
