import { defineSync } from '../../defineApi.js'

export const nextTick = defineSync({
  name: 'nextTick',
  summary: 'Runs a function after what was set in this turn is drawn into the page.',
  signature: '(callback: () => void) => void',
  run({ lifecycle }, callback) {
    if (typeof callback !== 'function') return
    queueMicrotask(() => void lifecycle.run(() => callback()))
  },
})
