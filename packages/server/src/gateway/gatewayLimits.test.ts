import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startGateway } from './testing/startGateway.js'
import { startTarget } from './testing/startTarget.js'

const tooLarge = { status: 502, errno: 603301, reason: 'exceed max file size' }

it('refuses an answer whose length is above the limit', async () => {
  const { origin } = await startTarget((_request, response) => response.end(Buffer.alloc(1001)))
  const { failureOf } = await startGateway({ limits: { responseSize: 1000 } })
  expect(await failureOf(origin)).toEqual(tooLarge)
})

it('tells the headers of a file above the limit, which has no body then', async () => {
  const { origin } = await startTarget((_request, response) => {
    response.writeHead(200, { 'content-length': '1001' }).end()
  })
  const { call } = await startGateway({ limits: { responseSize: 1000 } })
  const { headers } = await call(origin, { method: 'HEAD' })
  expect(headers.get('x-miniview-status')).toBe('200')
})

it('resets an answer that grows above the limit, and hangs up on its server', async () => {
  let isClosed = false
  const { origin } = await startTarget(async (_request, response) => {
    response.once('close', () => (isClosed = true))
    while (!isClosed) {
      response.write(Buffer.alloc(400))
      await sleep(2)
    }
  })
  const { call } = await startGateway({ limits: { responseSize: 1000 } })
  const response = await call(origin)
  await expect(response.arrayBuffer()).rejects.toThrow()
  await expect.poll(() => isClosed).toBe(true)
})

it('passes an answer of exactly the limit', async () => {
  const { origin } = await startTarget((_request, response) => {
    response.write(Buffer.alloc(600))
    response.end(Buffer.alloc(400))
  })
  const { call } = await startGateway({ limits: { responseSize: 1000 } })
  expect((await (await call(origin)).arrayBuffer()).byteLength).toBe(1000)
})

it('refuses a body above the limit, stated or not', async () => {
  const { origin } = await startTarget((request, response) => {
    request.resume().once('end', () => response.end())
  })
  const { failureOf } = await startGateway({ limits: { requestSize: 1000 } })
  expect(await failureOf(origin, { method: 'POST', body: Buffer.alloc(1001) })).toEqual(tooLarge)
  const body = new Blob([Buffer.alloc(2000)]).stream()
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit
  expect(await failureOf(origin, init)).toEqual(tooLarge)
})

it('refuses headers above the limit', async () => {
  const { origin } = await startTarget((_request, response) => {
    response.setHeader('x-large', 'a'.repeat(5000)).end()
  })
  const { failureOf } = await startGateway({ limits: { headerSize: 4000 } })
  expect((await failureOf(origin)).reason).toBe('response headers too large')
})

it('ends a call when its time is over: before the answer, in it, and while it waits for a place', async () => {
  const { origin } = await startTarget((request, response) => {
    if (request.url === '/body') response.write('begin')
  })
  const { call, failureOf } = await startGateway({ limits: { time: 150, requests: 1 } })
  const timeout = { status: 502, errno: 5, reason: 'timeout' }
  expect(await failureOf(origin)).toEqual(timeout)
  expect(await failureOf(origin, { headers: { 'x-miniview-timeout': '20' } })).toEqual(timeout)
  // An app can make its time shorter only.
  expect(await failureOf(origin, { headers: { 'x-miniview-timeout': '60000' } })).toEqual(timeout)
  const response = await call(`${origin}/body`)
  const waiting = failureOf(origin, { headers: { 'x-miniview-timeout': '20' } })
  expect(await waiting).toEqual(timeout)
  await expect(response.text()).rejects.toThrow()
})

it('tells plainly what went wrong, without an address of the network', async () => {
  const { origin, server } = await startTarget((request) => request.socket.destroy())
  const { failureOf } = await startGateway()
  const post = { method: 'POST', body: 'a' }
  expect((await failureOf(origin, post)).reason).toBe('connection reset')
  await new Promise((resolve) => server.close(resolve))
  const refused = { status: 502, errno: 600000, reason: 'connection refused' }
  expect(await failureOf(origin, post)).toEqual(refused)
  const localhost = origin.replace('127.0.0.1', 'localhost')
  expect(await failureOf(localhost)).toEqual(refused)
})

it('ends what is under way when the server closes', async () => {
  const { origin, calls } = await startTarget((_request, response) => response.write('begin'))
  const { call, close } = await startGateway()
  const response = await call(origin)
  await close()
  await expect(response.text()).rejects.toThrow()
  await expect.poll(() => calls[0]?.socket.destroyed).toBe(true)
})
