import { createLateObject, listenerNames, shapeMembers } from '../../createLateObject.js'
import { defineSync } from '../../defineApi.js'
import { innerAudioEvents, innerAudioValues } from '../../sound/InnerAudioContext.js'

const shape = {
  values: innerAudioValues,
  functions: ['play', 'pause', 'stop', 'seek', 'destroy', ...listenerNames(innerAudioEvents)],
}

export const createInnerAudioContext = defineSync({
  name: 'createInnerAudioContext',
  summary:
    'Makes a sound; `useWebAudioImplement` is accepted and changes nothing, because a browser plays both kinds alike.',
  signature:
    "(options?: { useWebAudioImplement?: boolean }) => import('./sound/InnerAudioContext.js').InnerAudioContext",
  makes: { name: 'InnerAudioContext', members: shapeMembers(shape) },
  run: ({ sound }) => createLateObject(shape, async () => (await sound()).innerAudio()),
})
