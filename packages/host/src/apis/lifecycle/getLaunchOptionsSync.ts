import { defineSync } from '../../defineApi.js'
import { enterOptions } from '../../enterOptions.js'

export const getLaunchOptionsSync = defineSync({
  name: 'getLaunchOptionsSync',
  summary: 'How the app was started; never changes.',
  signature: '() => EnterOptions',
  returns: enterOptions,
  run: ({ lifecycle }) => lifecycle.launchOptions(),
})
