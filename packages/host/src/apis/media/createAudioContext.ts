import { componentContext } from '../../componentContext.js'
import { defineSync } from '../../defineApi.js'

const methods = ['setSrc', 'play', 'pause', 'seek'] as const

export const createAudioContext = defineSync({
  name: 'createAudioContext',
  summary: 'Makes what controls the `audio` with this id, in a component or the page on top.',
  signature: "(id: string, component?: object) => import('./media/MediaContext.js').AudioContext",
  makes: { name: 'AudioContext', members: methods },
  run: (context, ...args) => componentContext('audio', methods, args, context),
})
