import type { Cluster, Redis } from 'ioredis'
import { createRedisInboxes } from './createRedisInboxes.js'
import { createRedisMedia } from './createRedisMedia.js'
import type { Order } from '../payment/Order.js'
import { placeOf, placeOfCode } from './loginCode.js'
import type { ExchangedCode, PlatformStore, Session } from './PlatformStore.js'
import {
  exchangeCodeScript,
  saveLoginScript,
  saveOrderScript,
  takeRemindersScript,
} from './redisScripts.js'
import { StoreUnavailableError } from './StoreUnavailableError.js'
import { storeTimes } from './storeTimes.js'

/** The scripts as methods. */
interface Scripts {
  mvSaveLogin(...args: (string | number)[]): Promise<number>
  mvExchangeCode(...args: (string | number)[]): Promise<[string, string?, string?]>
  mvSaveOrder(...args: (string | number)[]): Promise<number>
  mvTakeReminders(...args: (string | number)[]): Promise<string[]>
}

/** Marks the owner of a code whom risk control holds back. No openid begins with it. */
const blockedMark = '!'

/** Keeps logins in Redis 6.2 or newer, where any number of servers find them. `close` ends the connection. */
export function createRedisStore(redis: Redis | Cluster): PlatformStore {
  redis.defineCommand('mvSaveLogin', { numberOfKeys: 3, lua: saveLoginScript })
  redis.defineCommand('mvExchangeCode', { numberOfKeys: 3, lua: exchangeCodeScript })
  redis.defineCommand('mvSaveOrder', { numberOfKeys: 1, lua: saveOrderScript })
  redis.defineCommand('mvTakeReminders', { numberOfKeys: 1, lua: takeRemindersScript })
  const scripts = redis as unknown as Scripts

  return {
    redis,
    ...createRedisInboxes(redis, keyOf, answerOf),
    ...createRedisMedia(redis, keyOf, answerOf),
    saveLogin: ({ appid, code, session, isBlocked, limit }) =>
      answerOf(async () => {
        const place = placeOf(session.openid)
        const saved = await scripts.mvSaveLogin(
          keyOf(place, 'login', appid),
          keyOf(place, 'code', appid, code),
          keyOf(place, 'session', appid),
          limit,
          storeTimes.limit,
          (isBlocked ? blockedMark : '') + session.openid,
          storeTimes.code,
          textOf(session),
          storeTimes.session,
        )
        return saved === 1
      }),
    exchangeCode: ({ appid, code, limit }) =>
      answerOf(async (): Promise<ExchangedCode> => {
        const place = placeOfCode(code)
        if (place === undefined) return { state: 'unknown' }
        const [state, owner = '', text] = await scripts.mvExchangeCode(
          keyOf(place, 'exchange', appid),
          keyOf(place, 'code', appid, code),
          keyOf(place, 'session', appid),
          limit,
          storeTimes.limit,
          storeTimes.session,
        )
        if (state === 'limited' || state === 'used' || state === 'unknown') return { state }
        if (owner.startsWith(blockedMark)) return { state: 'blocked' }
        const session = sessionOf(text, owner)
        return session ? { state: 'good', session } : { state: 'unknown' }
      }),
    session: (appid, openid) =>
      answerOf(async () => {
        const key = keyOf(placeOf(openid), 'session', appid)
        return sessionOf(await redis.getex(key, 'PX', storeTimes.session), openid)
      }),
    saveToken: (appid, digest) =>
      answerOf(async () => {
        await redis.set(keyOf(digest, 'token'), appid, 'PX', storeTimes.token)
        const latest = keyOf(appid, 'latest-token')
        const former = await redis.set(latest, digest, 'PX', storeTimes.token, 'GET')
        if (former) await redis.pexpire(keyOf(former, 'token'), storeTimes.formerToken)
      }),
    appOfToken: (digest) =>
      answerOf(async () => (await redis.get(keyOf(digest, 'token'))) ?? undefined),
    order: (id) =>
      answerOf(async () => {
        const text = await redis.hget(keyOf(id, 'order'), 'order')
        return text === null ? undefined : (JSON.parse(text) as Order)
      }),
    saveOrder: (order) =>
      answerOf(async () => {
        const { id, version } = order
        const key = keyOf(id, 'order')
        const text = JSON.stringify(order)
        return (await scripts.mvSaveOrder(key, version - 1, version, text, storeTimes.order)) === 1
      }),
    remind: (orderId, at) =>
      answerOf(async () => {
        await redis.zadd(reminders, at, orderId)
      }),
    takeReminders: (now, again, max) =>
      answerOf(() => scripts.mvTakeReminders(reminders, now, again, max)),
    forgetReminder: (orderId) =>
      answerOf(async () => {
        await redis.zrem(reminders, orderId)
      }),
    // One that is not there yet is tried again in the background.
    ready: () => redis.connect().catch(() => {}),
    async close() {
      redis.disconnect()
    },
  }
}

/** Errors of the client hold what was asked, so only their text is passed on. */
async function answerOf<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw new StoreUnavailableError((error as Error).message)
  }
}

/** The part in braces says on which node of a cluster a key lies. */
const keyOf = (place: string, ...parts: string[]) => `mv:{${place}}:${parts.join(':')}`

/** Which orders have to be looked at, by the time. */
const reminders = keyOf('payments', 'due')

/** Neither an openid nor a key in Base64 has a space. */
const textOf = ({ openid, sessionKey, unionid }: Session) =>
  [openid, sessionKey, ...(unionid === undefined ? [] : [unionid])].join(' ')

/** Another person's session, who shares the place by chance, is none. */
function sessionOf(text: string | null | undefined, owner: string): Session | undefined {
  const [openid, sessionKey, unionid] = text?.split(' ') ?? []
  if (openid !== owner || sessionKey === undefined) return undefined
  return { openid, sessionKey, ...(unionid !== undefined && { unionid }) }
}
