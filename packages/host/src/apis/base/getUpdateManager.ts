import { createLateObject } from '../../createLateObject.js'
import { defineSync } from '../../defineApi.js'
import { updateManagerNames } from '../../update/UpdateManager.js'
import type { UpdateManager } from '../../update/UpdateManager.js'

const managers = new WeakMap<object, UpdateManager>()

export const getUpdateManager = defineSync({
  name: 'getUpdateManager',
  summary: 'The one object that tells of newer builds of the app, and starts them.',
  signature: "() => import('./update/UpdateManager.js').UpdateManager",
  run({ updates }) {
    const manager =
      managers.get(updates) ??
      createLateObject(
        { values: {}, functions: updateManagerNames },
        async () => (await updates()).manager,
      )
    managers.set(updates, manager)
    return manager
  },
})
