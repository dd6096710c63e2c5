import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface TestServer {
  /** Such as `http://localhost:1234`. */
  origin: string
  /** Method and path of each call so far, in order. */
  calls: string[]
}

/** Starts a server that ends with the test, and lets the test's window read what it answers. */
export async function startTestServer(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<TestServer> {
  const calls: string[] = []
  const listener: RequestListener = (request, response) => {
    calls.push(`${request.method} ${request.url}`)
    void answer(request, response)
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  allowOtherOrigins()
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, calls }
}

/** What a request carried. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** happy-dom keeps the same-origin rules of browsers; a test of the host is not about those. */
function allowOtherOrigins() {
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { fetch: { disableSameOriginPolicy: boolean } } }
  }
  const { fetch } = happyDOM.settings
  const before = fetch.disableSameOriginPolicy
  fetch.disableSameOriginPolicy = true
  onTestFinished(() => void (fetch.disableSameOriginPolicy = before))
}
