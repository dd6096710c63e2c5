import * as v from 'valibot'
import { defineSync } from '../../defineApi.js'

export const getMenuButtonBoundingClientRect = defineSync({
  name: 'getMenuButtonBoundingClientRect',
  summary:
    'Where the capsule with menu and close button is; CSS pixels from the screen’s top left corner.',
  signature: `() => import('./HostUi.js').Box`,
  returns: v.object({
    width: v.number(),
    height: v.number(),
    top: v.number(),
    right: v.number(),
    bottom: v.number(),
    left: v.number(),
  }),
  run: ({ ui }) => ui.menuButton(),
})
