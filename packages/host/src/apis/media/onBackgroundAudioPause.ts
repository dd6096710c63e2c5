import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { watchBackgroundAudio } from '../../sound/watchBackgroundAudio.js'

export const onBackgroundAudioPause = defineEvent({
  name: 'onBackgroundAudioPause',
  summary: 'The background audio was paused.',
  payload: v.object({}),
  watch: (emit, context) => watchBackgroundAudio(['Pause'], emit, context),
})
