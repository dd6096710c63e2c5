import { expect, it } from 'vitest'
import { fromJweixin } from './jweixin.js'

const verify = {
  appId: 'wx1',
  verifyAppId: 'wx1',
  verifySignType: 'sha1',
  verifyTimestamp: '1',
  verifyNonceStr: 'n',
  verifySignature: 's',
}

it('knows its calls by the fields that it adds, and takes them away', () => {
  expect(fromJweixin('getLocation', { type: 'wgs84', ...verify })).toEqual([
    'jweixin.getLocation',
    { type: 'wgs84' },
  ])
})

it('leaves the fields to the call that is about them', () => {
  expect(fromJweixin('preVerifyJSAPI', verify)).toEqual(['preVerifyJSAPI', verify])
})

it.each([{ type: 'wgs84' }, { appId: 'wx1' }, [], 'verifySignType', null, undefined])(
  'takes %o for a call of somebody else',
  (args) => expect(fromJweixin('x', args)).toBeUndefined(),
)
