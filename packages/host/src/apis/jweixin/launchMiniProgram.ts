import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { openMiniProgram } from '../../openMiniProgram.js'

export const launchMiniProgram = defineApi({
  name: 'launchMiniProgram',
  summary: 'Opens another mini program of the shell, for pages of jweixin.',
  page: 'bridge',
  shell: false,
  needsTap: true,
  waitsForPerson: true,
  params: v.object({
    targetAppId: v.string(),
    path: v.optional(v.string(), ''),
    envVersion: v.optional(v.picklist(['develop', 'trial', 'release']), 'release'),
  }),
  result: v.object({}),
  run: ({ targetAppId, path, envVersion }, context) =>
    openMiniProgram(
      {
        appId: targetAppId,
        // The SDK puts it behind each path, as it was written long ago.
        path: path.replace(/\.html(?=$|\?)/, ''),
        extraData: {},
        envVersion,
        noRelaunchIfPathUnchanged: false,
      },
      context,
    ),
})
