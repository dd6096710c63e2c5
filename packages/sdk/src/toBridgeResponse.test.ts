import type { Answer } from '@miniview/bridge'
import { describe, expect, it, vi } from 'vitest'
import { createFileAddresses } from './createFileAddresses.js'
import { toBridgeResponse } from './toBridgeResponse.js'

const desktop = 'Mozilla/5.0 (X11; Linux x86_64) MicroMessenger/8.0.50'
const android = 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50'
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) MicroMessenger/8.0.50'

function respond(name: string, answer: Answer, isJweixin = false, userAgent = desktop) {
  return toBridgeResponse({ name, isJweixin, userAgent }, answer, createFileAddresses())
}

describe('to jweixin', () => {
  const pictures = { tempFilePaths: ['blob:a', 'blob:b'] }

  it('says the message in the old spelling only, so that it tells cancel from fail', () => {
    expect(respond('x', { ok: true, data: { a: 1 } }, true)).toEqual({ a: 1, err_msg: 'x:ok' })
    expect(respond('x', { ok: false, reason: 'cancel', errno: 1 }, true)).toEqual({
      err_msg: 'x:cancel',
      errno: 1,
    })
    expect(respond('x', { ok: false, reason: 'auth deny' }, true)).toEqual({
      err_msg: 'x:fail auth deny',
    })
  })

  it.each([
    [desktop, ['blob:a', 'blob:b']],
    [iphone, ['wxlocalresource://blob:a', 'wxlocalresource://blob:b']],
    [android, '["blob:a","blob:b"]'],
  ])('names pictures by localIds: %s', (userAgent, localIds) => {
    const response = respond('chooseImage', { ok: true, data: pictures }, true, userAgent)
    expect(response).toMatchObject({ localIds })
  })

  it('names a recording by localId', () => {
    const data = { tempFilePath: 'blob:voice' }
    expect(respond('stopRecord', { ok: true, data }, true)).toMatchObject({ localId: 'blob:voice' })
  })

  it('knows the file again by the name that an iPhone gave it', () => {
    const files = createFileAddresses()
    const address = 'blob:https://h5.example.com/6dd3a9ab-9e4d-4f51-a60c-fca9eb53b1b9'
    vi.spyOn(URL, 'createObjectURL').mockReturnValue(address)
    const answer = {
      ok: true,
      data: { tempFilePath: 'wxfile://tmp_1.png' },
      files: [['wxfile://tmp_1.png', new Blob()]],
    } satisfies Answer
    const call = { name: 'downloadImage', isJweixin: true, userAgent: iphone }
    const { localId } = toBridgeResponse(call, answer as Answer, files)
    expect(localId).toBe('wxlocalresource://6dd3a9ab-9e4d-4f51-a60c-fca9eb53b1b9')
    expect(files.paths.get(String(localId))).toBe('wxfile://tmp_1.png')
    // The address stays good too.
    expect(files.paths.get(address)).toBe('wxfile://tmp_1.png')
  })

  it.each([
    [',invalid signature', { err_msg: 'preVerifyJSAPI:fail,invalid signature', errno: 102 }],
    ['access denied', { err_msg: 'system:access_denied' }],
  ])('says in the platform’s words why a page may not: %s', (reason, told) => {
    expect(respond('preVerifyJSAPI', { ok: false, reason, errno: 102 }, true)).toEqual(told)
  })

  it.each([
    [desktop, { x: true }],
    [iphone, { x: true }],
    [android, '{"x":true}'],
  ])('gives checkResult as the system does: %s', (userAgent, checkResult) => {
    const answer: Answer = { ok: true, data: { checkResult: { x: true } } }
    expect(respond('checkJsApi', answer, true, userAgent)).toMatchObject({ checkResult })
  })

  it.each([
    [desktop, 'text'],
    [android, 'text'],
    [iphone, '{"scan_code":{"scan_result":"text"}}'],
  ])('gives resultStr as the system does: %s', (userAgent, resultStr) => {
    const answer: Answer = { ok: true, data: { resultStr: 'text' } }
    expect(respond('scanQRCode', answer, true, userAgent)).toMatchObject({ resultStr })
  })

  it('changes nothing for others on the same phone', () => {
    const answer: Answer = { ok: true, data: pictures }
    expect(respond('chooseImage', answer, false, android)).toEqual({
      ...pictures,
      err_msg: 'chooseImage:ok',
      errMsg: 'chooseImage:ok',
    })
  })
})

it('tells the network in the words of every SDK', () => {
  const answer: Answer = { ok: true, data: { networkType: 'wifi' } }
  const told = { networkType: 'wifi', subtype: 'wifi', err_msg: 'network_type:wifi' }
  expect(respond('getNetworkType', answer)).toEqual({ ...told, errMsg: 'getNetworkType:ok' })
  expect(respond('getNetworkType', answer, true)).toEqual(told)
})

it.each([
  [{ ok: true }, { err_msg: 'get_brand_wcpay_request:ok', errMsg: 'getBrandWCPayRequest:ok' }],
  [
    { ok: false, reason: 'cancel', errno: 1 },
    { err_msg: 'get_brand_wcpay_request:cancel', err_desc: 'cancel', errno: 1 },
  ],
  [
    { ok: false, reason: 'no such order' },
    { err_msg: 'get_brand_wcpay_request:fail', err_desc: 'no such order' },
  ],
] as [Answer, object][])(
  'ends a payment with the message that pages compare: %o',
  (answer, told) => {
    expect(respond('getBrandWCPayRequest', answer)).toEqual(told)
  },
)
