import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { answerShare, shareAnswerParams } from '../../shareAnswer.js'

export const sendAppMessage = defineApi({
  name: 'sendAppMessage',
  summary: 'The answer of a page to `menu:share:appmessage`: what it shares with somebody.',
  page: 'bridge',
  shell: false,
  waitsForPerson: true,
  params: shareAnswerParams,
  result: v.object({}),
  run: (params, context) => answerShare('shareAppMessage', params, context),
})
