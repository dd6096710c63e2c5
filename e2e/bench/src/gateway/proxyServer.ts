/** One contender in a process of its own: a plain proxy, or the gateway of `miniview open`. */
import { readFile } from 'node:fs/promises'
import httpProxy from '@fastify/http-proxy'
import { startPageGateway } from '@miniview/server'
import fastify from 'fastify'
import type { AddressInfo } from 'node:net'

const [contender, target] = process.argv.slice(2)

async function startPlain(): Promise<string> {
  const server = fastify()
  await server.register(httpProxy, { upstream: target! })
  await server.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}

async function startGateway(): Promise<string> {
  const gateway = await startPageGateway({
    bridge: await readFile('packages/sdk/dist/bridge.js', 'utf8'),
    port: 0,
    framedBy: () => ['http://localhost:5210'],
    userAgent: (own) => own,
  })
  return new URL(await gateway.addressOf(`${target}/`)).origin
}

process.send!(contender === 'pageGateway' ? await startGateway() : await startPlain())

// The benchmark may be ended without closing anything.
process.once('disconnect', () => process.exit())
