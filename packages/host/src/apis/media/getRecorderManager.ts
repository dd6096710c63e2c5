import { createLateObject } from '../../createLateObject.js'
import { defineSync } from '../../defineApi.js'
import { recorderEvents } from '../../sound/RecorderManager.js'
import type { RecorderManager } from '../../sound/RecorderManager.js'

const managers = new WeakMap<object, RecorderManager>()
const names = ['start', 'pause', 'resume', 'stop', ...recorderEvents.map((event) => `on${event}`)]

export const getRecorderManager = defineSync({
  name: 'getRecorderManager',
  summary: 'The one recorder of the app; its listeners get what it records.',
  signature: "() => import('./sound/RecorderManager.js').RecorderManager",
  makes: { name: 'RecorderManager', members: names },
  run({ sound }) {
    const manager =
      managers.get(sound) ??
      createLateObject({ values: {}, functions: names }, async () =>
        (await sound()).recorderManager(),
      )
    managers.set(sound, manager)
    return manager
  },
})
