import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { quantile } from '../measures/quantile.js'
import type { GatewayMeasure } from './GatewayMeasure.js'

const times = 300
const warmUp = 100

export const firstByte: GatewayMeasure = {
  title: 'First byte of a document through the page gateway',
  about: `${times} documents of 60 KB one after the other, over one connection, from a server on this machine; until the first byte of the body is there. MiniView puts the bridge into each.`,
  rows: [{ contender: 'httpProxy' }, { contender: 'pageGateway' }, { contender: 'direct' }],
  columns: [{ key: 'p50', title: 'p50, ms' }],
  ratio: 'lower is better',
  async take({ origins }, contender) {
    const { host, port } = new URL(origins[contender])
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const durations: number[] = []
    for (let index = 0; index < warmUp + times; index++) {
      const start = performance.now()
      const headers = { host, accept: 'text/html' }
      const call = request({ agent, host: '127.0.0.1', port, path: '/article', headers }).end()
      const [answer] = (await once(call, 'response')) as [IncomingMessage]
      // The end may come in the same turn as the first byte.
      const ended = once(answer, 'end')
      await once(answer, 'data')
      durations.push(performance.now() - start)
      answer.resume()
      await ended
    }
    agent.destroy()
    return { p50: quantile(durations.slice(warmUp), 0.5) }
  },
}
