import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'

/** Starts a WebSocket server that ends with the test. @returns its address */
export async function startSocketServer(
  connected: (socket: WebSocket, request: IncomingMessage) => void,
): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: 'localhost' })
  server.on('connection', connected)
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    for (const client of server.clients) client.terminate()
    server.close()
  })
  return `ws://localhost:${(server.address() as AddressInfo).port}`
}
