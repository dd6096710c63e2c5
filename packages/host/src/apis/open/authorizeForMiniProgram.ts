import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const authorizeForMiniProgram = defineApi({
  name: 'authorizeForMiniProgram',
  summary:
    'Asks for a permission of the mini program from inside a plugin. There are no plugins here, so it always fails, as it does outside of one.',
  params: v.object({
    scope: v.picklist(['scope.record', 'scope.writePhotosAlbum', 'scope.camera']),
  }),
  result: v.object({}),
  run() {
    throw new ApiError('can only be invoked in plugin', Errno.noPermission)
  },
})
