import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const preVerifyJSAPI = defineApi({
  name: 'preVerifyJSAPI',
  summary: 'Answers `wx.config` of jweixin.',
  page: 'bridge',
  shell: false,
  params: v.object({
    verifyAppId: v.optional(v.string()),
    verifyTimestamp: v.optional(v.string()),
    verifyNonceStr: v.optional(v.string()),
    verifySignature: v.optional(v.string()),
  }),
  result: v.object({}),
  run: () => ({}),
})
