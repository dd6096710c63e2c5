import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server that a mini program calls, on a free port of this machine; it ends with the test. */
export async function startTarget(answer: RequestListener, hostname = '127.0.0.1', port = 0) {
  const calls: IncomingMessage[] = []
  const server: Server = createServer((request, response) => {
    calls.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, hostname, resolve))
  const address = server.address() as AddressInfo
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { server, calls, port: address.port, origin: `http://${hostname}:${address.port}` }
}
