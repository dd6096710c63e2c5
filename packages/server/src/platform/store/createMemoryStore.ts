import type { Order } from '../payment/Order.js'
import { createExpiringMap } from './createExpiringMap.js'
import type { PlatformStore, Session } from './PlatformStore.js'
import { placeOfCode } from './loginCode.js'
import { createMemoryInboxes } from './createMemoryInboxes.js'
import { createMemoryMedia } from './createMemoryMedia.js'
import { createMemoryTickets } from './createMemoryTickets.js'
import { storeTimes } from './storeTimes.js'

export interface MemoryStoreOptions {
  /** Codes, sessions, tokens and counts at most, of each; beyond them the older half gives way. Default 500,000. */
  max?: number
  /** Bytes of pictures and voices at most; beyond them the oldest give way. Default 256 MB. */
  maxMedia?: number
  /** Milliseconds since 1970. Default: the clock's. */
  now?(): number
}

interface Code {
  openid: string
  isBlocked: boolean
  isUsed: boolean
}

/** Keeps logins in this process: for one server, and as long as it runs. */
export function createMemoryStore(options: MemoryStoreOptions = {}): PlatformStore {
  const { max = 500_000, maxMedia = 256 * 2 ** 20, now = Date.now } = options
  const create = <V>(time: number) => createExpiringMap<V>({ time, max, now })
  const codes = create<Code>(storeTimes.code)
  const sessions = create<Session>(storeTimes.session)
  const tokens = create<string>(storeTimes.token)
  const formerTokens = create<string>(storeTimes.formerToken)
  const tokenOfApp = create<string>(storeTimes.token)
  const orders = create<Order>(storeTimes.order)
  const reminders = new Map<string, number>()
  const counts = create<{ count: number }>(storeTimes.limit)

  /** Whether one more is within the limit. */
  function count(name: string, limit: number): boolean {
    const counted = counts.get(name)
    if (counted) return ++counted.count <= limit
    counts.set(name, { count: 1 })
    return limit >= 1
  }

  function session(appid: string, openid: string): Session | undefined {
    const name = nameOf(appid, openid)
    const found = sessions.get(name)
    if (found) sessions.set(name, found)
    return found
  }

  return {
    ...createMemoryInboxes(create),
    ...createMemoryMedia({ maxBytes: maxMedia, now }),
    ...createMemoryTickets(now),
    async saveLogin({ appid, code, session, isBlocked, limit }) {
      const { openid } = session
      if (!count(nameOf('login', openid), limit)) return false
      codes.set(nameOf(appid, code), { openid, isBlocked, isUsed: false })
      sessions.set(nameOf(appid, openid), session)
      return true
    },
    async exchangeCode({ appid, code, limit }) {
      const place = placeOfCode(code)
      if (place === undefined) return { state: 'unknown' }
      if (!count(nameOf('exchange', appid, place), limit)) return { state: 'limited' }
      const known = codes.get(nameOf(appid, code))
      if (!known) return { state: 'unknown' }
      if (known.isUsed) return { state: 'used' }
      known.isUsed = true
      if (known.isBlocked) return { state: 'blocked' }
      const found = session(appid, known.openid)
      return found ? { state: 'good', session: found } : { state: 'unknown' }
    },
    session: async (appid, openid) => session(appid, openid),
    async saveToken(appid, digest) {
      const former = tokenOfApp.get(appid)
      if (former !== undefined) {
        tokens.delete(former)
        formerTokens.set(former, appid)
      }
      tokens.set(digest, appid)
      tokenOfApp.set(appid, digest)
    },
    appOfToken: async (digest) => tokens.get(digest) ?? formerTokens.get(digest),
    order: async (id) => orders.get(id),
    async saveOrder(order) {
      const version = orders.get(order.id)?.version ?? 0
      if (order.version !== version + 1) return false
      orders.set(order.id, order)
      return true
    },
    async remind(orderId, at) {
      reminders.set(orderId, at)
    },
    async takeReminders(now, again, max) {
      const due = [...reminders].filter(([, at]) => at <= now).slice(0, max)
      for (const [id] of due) reminders.set(id, again)
      return due.map(([id]) => id)
    },
    async forgetReminder(orderId) {
      reminders.delete(orderId)
    },
    async close() {},
  }
}

/** A slash is in no code, openid or appid, so no two lists of parts have one name. */
const nameOf = (...parts: string[]) => parts.join('/')
