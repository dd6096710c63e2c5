import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { openMiniProgram } from '../../openMiniProgram.js'

export const navigateToMiniProgram = defineApi({
  name: 'navigateToMiniProgram',
  summary: 'Opens another mini program of the shell, once the person agreed.',
  page: 'wx',
  needsTap: true,
  waitsForPerson: true,
  params: v.object({
    appId: v.string(),
    path: v.optional(v.string(), ''),
    extraData: v.optional(v.unknown(), {}),
    envVersion: v.optional(v.picklist(['develop', 'trial', 'release']), 'release'),
    noRelaunchIfPathUnchanged: v.optional(v.boolean(), false),
  }),
  result: v.object({}),
  run: openMiniProgram,
})
