import { createLateObject, shapeMembers } from '../../createLateObject.js'
import { defineSync } from '../../defineApi.js'
import { backgroundAudioValues } from '../../sound/BackgroundAudioManager.js'
import type { BackgroundAudioManager } from '../../sound/BackgroundAudioManager.js'
import { backgroundAudioEvents } from '../../sound/Track.js'

const managers = new WeakMap<object, BackgroundAudioManager>()
const shape = {
  values: backgroundAudioValues,
  functions: [
    ...['play', 'pause', 'seek', 'stop'],
    ...backgroundAudioEvents.map((event) => `on${event}`),
  ],
}

export const getBackgroundAudioManager = defineSync({
  name: 'getBackgroundAudioManager',
  summary: 'The one background audio of the app, which goes on while pages come and go.',
  signature: "() => import('./sound/BackgroundAudioManager.js').BackgroundAudioManager",
  makes: { name: 'BackgroundAudioManager', members: shapeMembers(shape) },
  run({ sound }) {
    const manager =
      managers.get(sound) ??
      createLateObject(shape, async () => (await sound()).backgroundManager())
    managers.set(sound, manager)
    return manager
  },
})
