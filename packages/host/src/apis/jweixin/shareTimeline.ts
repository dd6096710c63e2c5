import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { answerShare, shareAnswerParams } from '../../shareAnswer.js'

export const shareTimeline = defineApi({
  name: 'shareTimeline',
  summary: 'The answer of a page to `menu:share:timeline`: what it shares as a post.',
  page: 'bridge',
  shell: false,
  waitsForPerson: true,
  params: shareAnswerParams,
  result: v.object({}),
  run: (params, context) => answerShare('shareTimeline', params, context),
})
