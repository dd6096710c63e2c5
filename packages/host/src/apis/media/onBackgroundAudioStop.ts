import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { watchBackgroundAudio } from '../../sound/watchBackgroundAudio.js'

export const onBackgroundAudioStop = defineEvent({
  name: 'onBackgroundAudioStop',
  summary: 'The background audio was stopped, or came to its end.',
  payload: v.object({}),
  watch: (emit, context) => watchBackgroundAudio(['Stop', 'Ended'], emit, context),
})
