import { defineSync } from '../../defineApi.js'

export const createSelectorQuery = defineSync({
  name: 'createSelectorQuery',
  summary: 'Makes a query for the place and state of elements of the page on top.',
  signature: '() => any',
  run({ app }) {
    if (!app.createSelectorQuery) throw new Error('createSelectorQuery: this app has no elements')
    return app.createSelectorQuery()
  },
})
