import { defineSync } from '../../defineApi.js'

export const createMediaQueryObserver = defineSync({
  name: 'createMediaQueryObserver',
  summary: 'Makes what tells whether the size of the page on top fits a description.',
  signature: '(component?: object) => any',
  run({ app }, component) {
    if (!app.createMediaQueryObserver) {
      throw new Error('createMediaQueryObserver: this app has no elements')
    }
    return app.createMediaQueryObserver(component as object)
  },
})
