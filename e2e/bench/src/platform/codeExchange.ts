import autocannon from 'autocannon'
import { benchApp } from './benchApp.js'
import type { PlatformMeasure } from './PlatformMeasure.js'

const connections = 50
const warmUp = 2000
const amount = 20_000

export const codeExchange: PlatformMeasure = {
  title: 'Exchange of a login’s code',
  about: `${amount.toLocaleString('en')} calls of \`GET /sns/jscode2session\` over ${connections} connections, by autocannon on the same machine; each with a fresh code of another person, made before. The servers have a process each. The last column is what the server’s process took of a CPU, without Redis’s own.`,
  rows: [{ contender: 'bareRoute' }, { contender: 'embedded' }, { contender: 'redis' }],
  columns: [
    { key: 'rate', title: 'requests/s' },
    { key: 'cpu', title: 'CPU µs a request' },
  ],
  ratio: 'higher is better',
  async take({ servers, redis }, contender) {
    const { origin, ask } = servers.get(contender)!
    const exchange = async (count: number) => run(origin, (await ask(count)) as string[])
    await exchange(warmUp)
    const duration = await exchange(amount)
    const cpu = Number(await ask('cpu'))
    if (contender === 'redis') await redis.flushall()
    return { rate: amount / duration, cpu: cpu / amount }
  },
}

/** @returns seconds */
async function run(origin: string, codes: readonly string[]): Promise<number> {
  const { appid, secret } = benchApp
  const search = new URLSearchParams({ appid, secret, grant_type: 'authorization_code' })
  let next = 0
  const started = performance.now()
  const { errors, mismatches, non2xx, requests } = await autocannon({
    url: origin,
    connections,
    amount: codes.length,
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          path: `/sns/jscode2session?${search}&js_code=${codes[next++]}`,
        }),
      },
    ],
    verifyBody: (body) => body.includes('session_key'),
  })
  const seconds = (performance.now() - started) / 1000
  if (errors + mismatches + non2xx > 0 || requests.total !== codes.length) {
    throw new Error(
      `Of ${codes.length} codes, ${requests.total} were exchanged; ${errors} errors, ${mismatches} wrong answers.`,
    )
  }
  return seconds
}
