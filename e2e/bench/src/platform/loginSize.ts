import type { PlatformMeasure } from './PlatformMeasure.js'

const amount = 50_000

export const loginSize: PlatformMeasure = {
  title: 'What a login takes in Redis',
  about: `Growth of Redis’s memory by ${amount.toLocaleString('en')} logins of as many people: at first, with a code of five minutes and a count of one minute, and when only the session of 30 days is left.`,
  rows: [{ contender: 'redis' }],
  columns: [
    { key: 'fresh', title: 'bytes a login, at first' },
    { key: 'session', title: 'bytes a session, then' },
  ],
  maxRounds: 3,
  async take({ servers, redis }, contender) {
    async function memory(): Promise<number> {
      const [, bytes] = /used_memory:(\d+)/.exec(await redis.info('memory')) ?? []
      return Number(bytes)
    }
    await redis.flushall()
    const before = await memory()
    await servers.get(contender)!.ask(amount)
    const fresh = (await memory()) - before
    for (const kind of ['code', 'login']) {
      const keys = await redis.keys(`mv:{*}:${kind}:*`)
      for (let start = 0; start < keys.length; start += 1000) {
        await redis.del(...keys.slice(start, start + 1000))
      }
    }
    const session = (await memory()) - before
    await redis.flushall()
    return { fresh: fresh / amount, session: session / amount }
  },
}
