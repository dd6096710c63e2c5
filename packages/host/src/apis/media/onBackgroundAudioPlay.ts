import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { watchBackgroundAudio } from '../../sound/watchBackgroundAudio.js'

export const onBackgroundAudioPlay = defineEvent({
  name: 'onBackgroundAudioPlay',
  summary: 'The background audio plays.',
  payload: v.object({}),
  watch: (emit, context) => watchBackgroundAudio(['Play'], emit, context),
})
