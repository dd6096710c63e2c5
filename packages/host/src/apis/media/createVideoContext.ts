import { componentContext } from '../../componentContext.js'
import { defineSync } from '../../defineApi.js'

const methods = [
  ...(['play', 'pause', 'stop', 'seek', 'playbackRate', 'sendDanmu'] as const),
  ...(['requestFullScreen', 'exitFullScreen', 'showStatusBar', 'hideStatusBar'] as const),
  ...(['requestPictureInPicture', 'exitPictureInPicture'] as const),
  ...(['requestBackgroundPlayback', 'exitBackgroundPlayback'] as const),
]

export const createVideoContext = defineSync({
  name: 'createVideoContext',
  summary: 'Makes what controls the `video` with this id, in a component or the page on top.',
  signature: "(id: string, component?: object) => import('./media/MediaContext.js').VideoContext",
  makes: { name: 'VideoContext', members: methods },
  run: (context, ...args) => componentContext('video', methods, args, context),
})
