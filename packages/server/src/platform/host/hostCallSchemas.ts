import type { FastifySchema } from 'fastify'
import type { PlatformWire } from '@miniview/host'

const text = { type: 'string', minLength: 1, maxLength: 128 } as const
const answered = { type: 'string' } as const

/** Answers have the listed members and no others, whatever a handler returns. */
const schema = (params: object, required: readonly string[], answer: object) => ({
  body: { type: 'object', properties: params, required },
  response: { 200: { type: 'object', properties: answer } },
})

const userInfo = {
  type: 'object',
  properties: {
    nickName: answered,
    gender: { type: 'integer' },
    language: answered,
    city: answered,
    province: answered,
    country: answered,
    avatarUrl: answered,
  },
} as const

const encrypted = { encryptedData: answered, iv: answered }

const ids = { type: 'array', items: text, maxItems: 50 } as const
const choice = { type: 'string', enum: ['accept', 'reject', 'ban'] } as const
const listOf = (properties: object) => ({ type: 'array', items: { type: 'object', properties } })
const signed = {
  appid: text,
  prepayId: text,
  timeStamp: { type: 'string', maxLength: 32 },
  nonceStr: { type: 'string', maxLength: 32 },
  signType: { enum: ['MD5', 'HMAC-SHA256', 'RSA'] },
  paySign: { type: 'string', maxLength: 1024 },
}

/** JSON schemas of the calls and their answers, by name. */
export const hostCallSchemas: Record<keyof PlatformWire, FastifySchema> = {
  login: schema({ appid: text }, ['appid'], { code: answered }),
  'check-session': schema({ appid: text }, ['appid'], { isValid: { type: 'boolean' } }),
  'user-data': schema({ appid: text, withCredentials: { type: 'boolean' } }, ['appid'], {
    userInfo,
    rawData: answered,
    signature: answered,
    ...encrypted,
  }),
  'encrypted-data': schema({ appid: text, kind: text }, ['appid', 'kind'], encrypted),
  'subscribe-templates': schema({ appid: text, tmplIds: ids }, ['appid', 'tmplIds'], {
    mainSwitch: { type: 'boolean' },
    templates: listOf({
      id: answered,
      title: answered,
      isBanned: { type: 'boolean' },
      kept: choice,
    }),
  }),
  subscribe: schema(
    { appid: text, accepted: ids, rejected: ids, keeps: { type: 'boolean' } },
    ['appid', 'accepted', 'rejected', 'keeps'],
    {},
  ),
  subscriptions: schema({ appid: text }, ['appid'], {
    mainSwitch: { type: 'boolean' },
    items: listOf({ id: answered, title: answered, choice }),
  }),
  'change-subscriptions': schema(
    {
      appid: text,
      mainSwitch: { type: 'boolean' },
      tmplId: text,
      choice: { type: 'string', enum: ['accept', 'reject'] },
    },
    ['appid'],
    {},
  ),
  inbox: schema({ appid: text }, ['appid'], {
    messages: listOf({
      id: answered,
      title: answered,
      page: answered,
      items: listOf({ name: answered, value: answered }),
      sent: { type: 'integer' },
    }),
    mayGrow: { type: 'boolean' },
  }),
  'check-signature': schema(
    {
      appid: text,
      signedAppid: { type: 'string', maxLength: 128 },
      url: { type: 'string', maxLength: 16_384 },
      timestamp: { type: 'string', maxLength: 32 },
      nonceStr: { type: 'string', maxLength: 128 },
      signature: { type: 'string', maxLength: 128 },
    },
    ['appid', 'signedAppid', 'url', 'timestamp', 'nonceStr', 'signature'],
    { isValid: { type: 'boolean' } },
  ),
  'clear-inbox': schema({ appid: text }, ['appid'], {}),
  'payment/prepare': schema(signed, Object.keys(signed), {
    merchant: answered,
    description: answered,
    amount: { type: 'integer' },
    currency: answered,
  }),
  'payment/pay': schema(signed, Object.keys(signed), { result: answered }),
  'payment/state': schema({ appid: text, prepayId: text }, ['appid', 'prepayId'], {
    state: answered,
  }),
}
