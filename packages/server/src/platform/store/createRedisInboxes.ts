import type { Cluster, Redis } from 'ioredis'
import { placeOf } from './loginCode.js'
import type { Person, PlatformStore, SubscriptionChoice } from './PlatformStore.js'
import { deliverScript } from './redisScripts.js'
import { inboxSize, storeTimes } from './storeTimes.js'

interface Scripts {
  mvDeliver(...args: (string | number)[]): Promise<number>
}

type Inboxes = Pick<
  PlatformStore,
  'subscriptions' | 'changeSubscriptions' | 'deliver' | 'inbox' | 'clearInbox'
>

const keptField = (id: string) => `kept:${id}`
const countField = (id: string) => `count:${id}`

/**
 * What people want to be told and were told, in Redis: for each person of an app a hash and a list, both
 * on one node of a cluster.
 *
 * @param keyOf makes a key of its place and parts
 * @param answerOf turns errors of the client into the store's own
 */
export function createRedisInboxes(
  redis: Redis | Cluster,
  keyOf: (place: string, ...parts: string[]) => string,
  answerOf: <T>(ask: () => Promise<T>) => Promise<T>,
): Inboxes {
  redis.defineCommand('mvDeliver', { numberOfKeys: 2, lua: deliverScript })
  const scripts = redis as unknown as Scripts
  const subscriptionsKey = ({ appid, openid }: Person) =>
    keyOf(placeOf(openid), 'subscriptions', appid, openid)
  const inboxKey = ({ appid, openid }: Person) => keyOf(placeOf(openid), 'inbox', appid, openid)

  return {
    subscriptions: (person) =>
      answerOf(async () => {
        const fields = Object.entries(await redis.hgetall(subscriptionsKey(person)))
        const partsOf = (kind: string) =>
          fields
            .filter(([field]) => field.startsWith(kind))
            .map(([field, value]): [string, string] => [field.slice(kind.length), value])
        const kept = new Map(partsOf(keptField('')))
        const open = partsOf(countField(''))
          .filter(([id]) => kept.get(id) !== 'reject')
          .reduce((sum, [, count]) => sum + Number(count), 0)
        return {
          isOn: !fields.some(([field]) => field === 'off'),
          kept: Object.fromEntries(kept) as Record<string, SubscriptionChoice>,
          open,
        }
      }),
    changeSubscriptions: (person, { isOn, kept = {}, accepted = [] }) =>
      answerOf(async () => {
        const key = subscriptionsKey(person)
        const change = redis.multi()
        if (isOn === true) change.hdel(key, 'off')
        if (isOn === false) change.hset(key, 'off', 1)
        for (const [id, choice] of Object.entries(kept)) change.hset(key, keptField(id), choice)
        for (const id of accepted) change.hincrby(key, countField(id), 1)
        change.pexpire(key, storeTimes.subscriptions)
        const failed = (await change.exec())?.find(([error]) => error)
        if (failed) throw failed[0]!
      }),
    deliver: ({ templateId, message, ...person }) =>
      answerOf(async () => {
        const delivered = await scripts.mvDeliver(
          subscriptionsKey(person),
          inboxKey(person),
          keptField(templateId),
          countField(templateId),
          message,
          inboxSize,
          storeTimes.subscriptions,
        )
        return delivered === 1
      }),
    inbox: (person) => answerOf(() => redis.lrange(inboxKey(person), 0, -1)),
    clearInbox: (person) => answerOf(async () => void (await redis.del(inboxKey(person)))),
  }
}
