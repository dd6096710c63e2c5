import { request as httpRequest } from 'node:http'
import { expect, it } from 'vitest'
import type { GatewayApp } from './GatewayOptions.js'
import {
  containerHeaders,
  localApp,
  session,
  setHeaders,
  startGateway,
} from './testing/startGateway.js'
import { startTarget } from './testing/startTarget.js'

const notListed = { status: 502, errno: 600002, reason: 'url not in domain list' }

/** Asks with headers that `fetch` does not let one choose, and tells the status. */
function askAs(origin: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(`${origin}/gateway/http`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.once('error', reject)
    call.end()
  })
}

it('serves pages of its own origin with the right session, and nobody else', async () => {
  const { origin: target, calls } = await startTarget((_request, response) => response.end())
  const { origin, port } = await startGateway()
  const good = containerHeaders(target)
  expect(await askAs(origin, good)).toBe(200)
  expect(await askAs(origin, { ...good, host: `localhost:${port}` })).toBe(200)
  expect(await askAs(origin, { ...good, host: `localhost:${port}`, origin })).toBe(403)
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': '' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { host: 'evil.example' },
    { host: `evil.example:${port}` },
    { host: `localhost:${port + 1}` },
    { 'x-miniview-session': `${session}x` },
    { 'x-miniview-session': session.slice(1) },
    { 'x-miniview-session': '' },
  ]
  for (const headers of foreign) {
    expect([headers, await askAs(origin, { ...good, ...headers })]).toEqual([headers, 403])
  }
  const { 'x-miniview-session': _session, ...unnamed } = good
  expect(await askAs(origin, unnamed)).toBe(403)
  expect(calls.length).toBe(2)
})

it('knows itself by the origins that it is told', async () => {
  const { origin: target } = await startTarget((_request, response) => response.end())
  const { origin } = await startGateway({ origins: ['https://shell.example.com'] })
  const good = containerHeaders(target)
  expect(await askAs(origin, good)).toBe(403)
  expect(await askAs(origin, { ...good, host: 'shell.example.com' })).toBe(200)
  const foreign = { ...good, host: 'shell.example.com', origin: 'http://shell.example.com' }
  expect(await askAs(origin, foreign)).toBe(403)
})

it('asks a function for the session, and counts for each token apart', async () => {
  const { origin, calls } = await startTarget(() => {})
  const { call, failureOf } = await startGateway({
    session: async (token) => token === 'one' || token === 'two',
    limits: { requests: 1 },
  })
  expect((await failureOf(origin)).status).toBe(403)
  const giving = new AbortController()
  const open = ['one', 'one', 'two'].map((token) =>
    call(origin, { headers: { 'x-miniview-session': token }, signal: giving.signal }),
  )
  await expect.poll(() => calls.length).toBe(2)
  giving.abort()
  await Promise.allSettled(open)
})

it.each([
  '',
  'test.php',
  '/path',
  '//host/path',
  'https://',
  'ftp://a.example',
  'file:///etc/passwd',
])('refuses the address %j', async (url) => {
  const { failureOf } = await startGateway()
  expect(await failureOf(url)).toEqual({
    status: 502,
    errno: 600009,
    reason: `invalid url "${url}"`,
  })
})

it.each([
  'https://user:pw@evil@good.example/',
  'https://user@good.example/',
  'https://:pw@good.example',
])('refuses %s, which names a user or a password', async (url) => {
  const { failureOf } = await startGateway()
  expect(await failureOf(url)).toMatchObject({ errno: 600009, reason: `invalid url "${url}"` })
})

const listed: GatewayApp = {
  appId: 'wx1',
  domains: {
    request: ['https://api.example.com', 'https://api.example.com:8443'],
    uploadFile: ['https://up.example.com', 'http://up.example.com'],
    downloadFile: ['https://files.example.com:443'],
  },
}

it.each([
  ['request', 'https://other.example.com/'],
  ['request', 'https://api.example.com.evil.example/'],
  ['request', 'https://xapi.example.com/'],
  ['request', 'https://sub.api.example.com/'],
  ['request', 'https://api.example.com./'],
  ['request', 'https://api.example.com:444/'],
  ['request', 'https://api.example.com:80/'],
  ['request', 'https://api.example.com:443/'],
  ['request', 'https:\\\\api.example.com:0443'],
  ['request', 'http://api.example.com/'],
  ['request', 'https://up.example.com/'],
  ['uploadFile', 'http://up.example.com/'],
  ['uploadFile', 'https://api.example.com/'],
  ['downloadFile', 'https://api.example.com/'],
])('refuses %s of %s, which is not listed so', async (kind, url) => {
  const { failureOf } = await startGateway({ app: listed, resolve: async () => [] })
  expect(await failureOf(url, { headers: { 'x-miniview-kind': kind } })).toEqual(notListed)
})

it.each([
  ['request', 'https://api.example.com/path'],
  ['request', 'https://API.example.com/'],
  ['downloadFile', 'https://files.example.com:443/'],
  ['downloadFile', 'https://files.example.com/'],
  ['request', 'https://api.example.com:8443/'],
  ['uploadFile', 'https://up.example.com/'],
])('lets %s of %s through, which is listed', async (kind, url) => {
  const asked: string[] = []
  const { failureOf } = await startGateway({
    app: listed,
    resolve: async (name) => {
      asked.push(name)
      return []
    },
  })
  const failure = await failureOf(url, { headers: { 'x-miniview-kind': kind } })
  expect(failure).toEqual({ status: 502, errno: 600000, reason: 'name not resolved' })
  expect(asked).toEqual([new URL(url).hostname])
})

it('reaches nothing without lists, except in development', async () => {
  const { origin } = await startTarget((_request, response) => response.end())
  const closed = await startGateway({ app: { appId: 'wx1' } })
  expect(await closed.failureOf('https://api.example.com')).toEqual(notListed)
  expect(await closed.failureOf(origin)).toEqual(notListed)
  const open = await startGateway()
  expect((await open.call(origin)).status).toBe(200)
})

it('obeys the lists in development too, as they are at that moment', async () => {
  const { origin } = await startTarget((_request, response) => response.end())
  let domains: GatewayApp['domains'] = { request: [] }
  const { call, failureOf } = await startGateway({ app: () => ({ ...localApp, domains }) })
  expect(await failureOf(origin)).toEqual(notListed)
  domains = { request: [origin] }
  expect((await call(origin)).status).toBe(200)
})

it.each([
  'https://*.example.com',
  'https://api.example.com/path',
  'https://user@api.example.com',
  'wss://api.example.com',
  'api.example.com',
  '*',
])('refuses to start with %s in a domain list', async (entry) => {
  await expect(
    startGateway({ app: { appId: 'wx1', domains: { request: [entry] } } }),
  ).rejects.toThrow(`domains.request: "${entry}" is no exact origin`)
})

it.each([
  [{ 'x-miniview-kind': 'constructor' }, 'malformed x-miniview-kind'],
  [{ 'x-miniview-method': 'TRACE' }, 'malformed x-miniview-method'],
  [{ 'x-miniview-header': '%' }, 'malformed x-miniview-header'],
  [{ 'x-miniview-header': 'null' }, 'malformed x-miniview-header'],
  [setHeaders({ a: 1 as unknown as string }), 'malformed x-miniview-header'],
])('refuses %j, which is not its protocol', async (headers, reason) => {
  const { failureOf } = await startGateway()
  expect(await failureOf('https://a.example', { headers })).toEqual({
    status: 502,
    errno: 600005,
    reason,
  })
})
