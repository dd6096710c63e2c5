import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const preVerifyJSAPI = defineApi({
  name: 'preVerifyJSAPI',
  summary:
    'Answers `wx.config` of jweixin: always ok, or where the shell checks signatures, as the platform’s server says.',
  page: 'bridge',
  shell: false,
  params: v.object({
    verifyAppId: v.optional(v.string(), ''),
    verifyTimestamp: v.optional(v.string(), ''),
    verifyNonceStr: v.optional(v.string(), ''),
    verifySignature: v.optional(v.string(), ''),
    verifyJsApiList: v.optional(v.array(v.unknown()), []),
  }),
  result: v.object({}),
  async run(config, context) {
    if (!context.signedPages) return {}
    const { checkSignature } = await import('../../platform/checkSignature.js')
    await checkSignature(config, context)
    return {}
  },
})
