import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'

export const uploadVoice = defineApi({
  name: 'uploadVoice',
  summary:
    'Sends a voice to the platform’s server, which keeps it for three days, for pages of jweixin. The app’s own server gets it by `/cgi-bin/media/get`.',
  page: 'bridge',
  shell: false,
  missingFile: 'file not found',
  waitsForPerson: true,
  params: v.object({
    localId: filePath(),
    isShowProgressTips: v.optional(v.number(), 1),
  }),
  result: v.object({ serverId: v.string() }),
  async run({ localId, isShowProgressTips }, context) {
    const { uploadMedia } = await import('../../platform/serverMedia.js')
    return uploadMedia('voice', localId, isShowProgressTips !== 0, context)
  },
})
