import { defineSync } from '../../defineApi.js'
import { enterOptions } from '../../enterOptions.js'

export const getEnterOptionsSync = defineSync({
  name: 'getEnterOptionsSync',
  summary: 'How the app came to the foreground the last time.',
  signature: '() => EnterOptions',
  returns: enterOptions,
  run: ({ lifecycle }) => lifecycle.enterOptions(),
})
