import * as v from 'valibot'
import { defineSync } from '../../defineApi.js'

const accountInfo = v.object({
  miniProgram: v.object({
    appId: v.string(),
    envVersion: v.picklist(['develop', 'trial', 'release']),
    /** Empty unless released. */
    version: v.string(),
  }),
})

export const getAccountInfoSync = defineSync({
  name: 'getAccountInfoSync',
  summary: 'The mini program’s appId, and which of its versions runs.',
  signature: `() => { miniProgram: { appId: string; envVersion: 'develop' | 'trial' | 'release'; version: string } }`,
  returns: accountInfo,
  run: ({ app, envVersion }): v.InferOutput<typeof accountInfo> => ({
    miniProgram: {
      appId: app.appId,
      envVersion,
      version: envVersion === 'release' ? (app.version ?? '') : '',
    },
  }),
})
