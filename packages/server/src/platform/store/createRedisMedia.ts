import type { Cluster, Redis } from 'ioredis'
import { placeOf } from './loginCode.js'
import { placeOfMedia } from './mediaId.js'
import type { PlatformStore } from './PlatformStore.js'
import { giveTicketScript, saveMediaScript } from './redisScripts.js'
import { storeTimes } from './storeTimes.js'

interface Scripts {
  mvSaveMedia(...args: (string | number | Buffer)[]): Promise<number>
  mvGiveTicket(...args: (string | number)[]): Promise<[ticket: string, ends: string]>
}

/**
 * Pictures and voices that pages sent, and what pages are signed with, in Redis.
 *
 * @param keyOf makes a key of its place and parts
 * @param answerOf turns errors of the client into the store's own
 */
export function createRedisMedia(
  redis: Redis | Cluster,
  keyOf: (place: string, ...parts: string[]) => string,
  answerOf: <T>(ask: () => Promise<T>) => Promise<T>,
): Pick<PlatformStore, 'saveMedia' | 'media' | 'ticket' | 'tickets'> {
  redis.defineCommand('mvSaveMedia', { numberOfKeys: 2, lua: saveMediaScript })
  redis.defineCommand('mvGiveTicket', { numberOfKeys: 1, lua: giveTicketScript })
  const scripts = redis as unknown as Scripts

  return {
    saveMedia: ({ appid, openid, id, type, content }, limit) =>
      answerOf(async () => {
        const place = placeOf(openid)
        const saved = await scripts.mvSaveMedia(
          keyOf(place, 'media-bytes', appid, openid),
          keyOf(place, 'media', appid, id),
          content.length,
          limit,
          storeTimes.media,
          openid,
          type,
          content,
        )
        return saved === 1
      }),
    media: (appid, id) =>
      answerOf(async () => {
        const place = placeOfMedia(id)
        if (place === undefined) return undefined
        const found = await redis.hgetallBuffer(keyOf(place, 'media', appid, id))
        const { openid, type, content } = found
        if (!openid || !type || !content) return undefined
        return { appid, id, openid: openid.toString(), type: type.toString(), content }
      }),
    ticket: (appid, fresh) =>
      answerOf(async () => {
        const now = Date.now()
        const [ticket, ends] = await scripts.mvGiveTicket(
          keyOf(appid, 'tickets'),
          fresh,
          now,
          storeTimes.ticket,
          storeTimes.formerTicket,
        )
        return { ticket, rest: Number(ends) - now }
      }),
    tickets: (appid) =>
      answerOf(() => redis.zrangebyscore(keyOf(appid, 'tickets'), Date.now(), '+inf')),
  }
}
