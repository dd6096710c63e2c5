import { expect, it } from 'vitest'
import { decryptData, EncryptedDataError } from './decryptData.js'
import type { DecryptDataOptions } from './decryptData.js'
import { encryptData } from './encryptData.js'
import { isUserDataSignature, signUserData } from './signUserData.js'

/** The platform's published examples. */
const signed = {
  rawData:
    '{"nickName":"Band","gender":1,"language":"zh_CN","city":"Guangzhou","province":"Guangdong","country":"CN","avatarUrl":"http://wx.qlogo.cn/mmopen/vi_32/1vZvI39NWFQ9XM4LtQpFrQJ1xlgZxx3w7bQxKARol6503Iuswjjn6nIGBiaycAjAtpujxyzYsrztuuICqIM5ibXQ/0"}',
  sessionKey: 'HyVFkGl5F5OQWJZZaNzBBg==',
  signature: '75e81ceda165f4ffa64f4068af58c64b8f54b88c',
}
const encrypted = {
  appid: 'wx4f4bc4dec97d474b',
  sessionKey: 'tiihtNczf5v6AKRyjwEUhQ==',
  iv: 'r7BXXKkLb8qrSNn05n0qiA==',
  encryptedData:
    'CiyLU1Aw2KjvrjMdj8YKliAjtP4gsMZMQmRzooG2xrDcvSnxIMXFufNstNGTyaGS9uT5geRa0W4oTOb1WT7fJlAC+oNPdbB+3hVbJSRgv+4lGOETKUQz6OYStslQ142dNCuabNPGBzlooOmB231qMM85d2/fV6ChevvXvQP8Hkue1poOFtnEtpyxVLW1zAo6/1Xx1COxFvrc2d7UL/lmHInNlxuacJXwu0fjpXfz/YqYzBIBzD6WUfTIF9GRHpOn/Hz7saL8xz+W//FRAUid1OksQaQx4CMs8LOddcQhULW4ucetDf96JcR3g0gfRK4PC7E/r7Z6xNrXd2UIeorGj5Ef7b1pJAYB6Y5anaHqZ9J6nKEBvB4DnNLIVWSgARns/8wR2SiRS7MNACwTyrGvt9ts8p12PKFdlqYTopNHR1Vf7XjfhQlVsAJdNiKdYmYVoKlaRv85IfVunYzO0IKXsyl7JCUjCpoG20f0a04COwfneQAGGwd5oa+T8yO5hzuyDb/XcxxmK01EpqOyuxINew==',
}

it('signs as the platform does', () => {
  const { rawData, sessionKey, signature } = signed
  expect(signUserData(rawData, sessionKey)).toBe(signature)
  expect(isUserDataSignature(signature, rawData, sessionKey)).toBe(true)
  expect(isUserDataSignature(signature.slice(1), rawData, sessionKey)).toBe(false)
  expect(isUserDataSignature(signature, rawData, encrypted.sessionKey)).toBe(false)
})

it('decrypts what the platform encrypted', () => {
  const data = decryptData({ ...encrypted, maxAge: Infinity })
  expect(data).toMatchObject({
    openId: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE',
    nickName: 'Band',
    watermark: { appid: encrypted.appid, timestamp: 1_477_314_187 },
  })
})

const { appid, sessionKey } = encrypted
const now = 1_700_000_000_000
const own: DecryptDataOptions = {
  appid,
  sessionKey,
  now,
  ...encryptData(
    { openId: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE', nickName: '小林' },
    { appid, sessionKey, now },
  ),
}

it('decrypts what it encrypted, for ten minutes', () => {
  const data = { nickName: '小林', watermark: { appid, timestamp: 1_700_000_000 } }
  expect(decryptData({ ...own, now: now + 600_000 })).toMatchObject(data)
  expect(() => decryptData({ ...own, now: now + 600_001 })).toThrow(new EncryptedDataError())
})

/** Base64 of the same bytes with one bit changed. */
function flipped(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64')
  bytes[bit >> 3]! ^= 1 << (bit & 7)
  return bytes.toString('base64')
}

const bitsOf = (text: string) => Buffer.from(text, 'base64').length * 8

/** The error's class and text, which must not tell one cause from another. */
function errorOf(options: Partial<DecryptDataOptions>): string {
  try {
    return JSON.stringify(decryptData({ ...own, ...options }))
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`
  }
}

const refused = 'EncryptedDataError: invalid encryptedData'

it('encryptedData tamper: each single changed bit, of the data or of the iv, is refused', () => {
  const { encryptedData, iv } = own
  const outcomes = new Set<string>()
  for (let bit = 0; bit < bitsOf(encryptedData); bit++) {
    outcomes.add(errorOf({ encryptedData: flipped(encryptedData, bit) }))
  }
  for (let bit = 0; bit < bitsOf(iv); bit++) outcomes.add(errorOf({ iv: flipped(iv, bit) }))
  expect([...outcomes]).toEqual([refused])
})

it.each<[string, Partial<DecryptDataOptions>]>([
  ['another iv', { iv: encrypted.iv }],
  ['another person’s key', { sessionKey: signed.sessionKey }],
  ['a key that is none', { sessionKey: 'short' }],
  ['another app', { appid: 'wx2' }],
  ['data of another app', encryptData({ a: 1 }, { appid: 'wx2', sessionKey, now })],
  ['old data', { now: now + 24 * 60 * 60_000 }],
  ['half of the data', { encryptedData: own.encryptedData.slice(0, 44) }],
  ['no data', { encryptedData: '' }],
  ['no Base64', { encryptedData: '!', iv: '!' }],
  ['a watermark of its own', encryptData({ watermark: 'wx1' }, { appid, sessionKey, now })],
])('encryptedData tamper: %s is refused, with no word more', (_what, options) => {
  expect(errorOf(options)).toBe(refused)
})
