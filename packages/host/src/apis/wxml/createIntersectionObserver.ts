import { defineSync } from '../../defineApi.js'

export const createIntersectionObserver = defineSync({
  name: 'createIntersectionObserver',
  summary: 'Makes what tells how much of elements of a component, or of the page on top, is seen.',
  signature: '(component?: object, options?: object) => any',
  run({ app }, component, options) {
    if (!app.createIntersectionObserver) {
      throw new Error('createIntersectionObserver: this app has no elements')
    }
    return app.createIntersectionObserver(component as object, options as object)
  },
})
