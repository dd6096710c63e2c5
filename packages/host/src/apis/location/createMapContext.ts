import { componentContext } from '../../componentContext.js'
import { defineSync } from '../../defineApi.js'
import { mapMethods } from '../../location/mapMethods.js'

export const createMapContext = defineSync({
  name: 'createMapContext',
  summary: 'Makes what controls the map that has this id, in a component or the page on top.',
  signature: "(mapId: string, component?: object) => import('./location/mapMethods.js').MapContext",
  run: (context, ...args) => componentContext('map', mapMethods, args, context),
})
