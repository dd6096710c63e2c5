import { expect, it } from 'vitest'
import { setHeaders, startGateway } from './testing/startGateway.js'
import { startTarget } from './testing/startTarget.js'

/** A server that redirects as the query says, and tells what reached `/end`. */
function startRedirecting() {
  return startTarget((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://target')
    if (pathname !== '/end') {
      response.writeHead(Number(searchParams.get('status')), { location: searchParams.get('to')! })
      response.end('moved')
      return
    }
    const { method, headers } = request
    response.write(`${method} ${headers['content-type']} ${headers.cookie}:`)
    request.pipe(response)
  })
}

const form = { 'content-type': 'text/plain', cookie: 'a=1', authorization: 'b' }

it.each([
  [301, 'POST', 'GET undefined a=1:'],
  [302, 'POST', 'GET undefined a=1:'],
  [303, 'PUT', 'GET undefined a=1:'],
  [302, 'PUT', 'PUT text/plain a=1:body'],
  [307, 'POST', 'POST text/plain a=1:body'],
  [308, 'POST', 'POST text/plain a=1:body'],
])('follows %i of %s', async (status, method, seen) => {
  const { origin } = await startRedirecting()
  const { call } = await startGateway()
  const response = await call(`${origin}/?status=${status}&to=/end`, {
    method,
    body: 'body',
    headers: setHeaders(form),
  })
  expect(await response.text()).toBe(seen)
})

it('answers with the redirect itself where the app asked for that', async () => {
  const { origin, calls } = await startRedirecting()
  const { call } = await startGateway()
  const response = await call(`${origin}/?status=302&to=/end`, {
    headers: { 'x-miniview-redirect': 'manual' },
  })
  expect([response.headers.get('x-miniview-status'), await response.text()]).toEqual([
    '302',
    'moved',
  ])
  expect(calls.length).toBe(1)
})

it('keeps cookies and authorization from another server', async () => {
  const other = await startRedirecting()
  const { origin } = await startRedirecting()
  const { call } = await startGateway()
  const response = await call(`${origin}/?status=302&to=${other.origin}/end`, {
    headers: setHeaders(form),
  })
  expect(await response.text()).toBe('GET text/plain undefined:')
  expect(other.calls[0]?.headers.authorization).toBe(undefined)
})

it('follows five redirects and no sixth', async () => {
  const { origin, calls } = await startTarget((request, response) => {
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end('there')
    else response.writeHead(302, { location: `/${left - 1}` }).end()
  })
  const { call, failureOf } = await startGateway()
  expect(await (await call(`${origin}/5`)).text()).toBe('there')
  calls.length = 0
  expect(await failureOf(`${origin}/6`)).toEqual({
    status: 502,
    errno: 600008,
    reason: 'exceed redirect count',
  })
  expect(calls.length).toBe(6)
})

it('checks where a redirect leads like a call', async () => {
  const other = await startRedirecting()
  const { origin, calls } = await startRedirecting()
  const app = {
    appId: 'wx1',
    domains: { request: [origin, 'http://169.254.169.254'] },
    development: { allowPrivate: (address: string) => address === '127.0.0.1' },
  }
  const { failureOf } = await startGateway({ app })
  const to = (place: string) => failureOf(`${origin}/?status=302&to=${encodeURIComponent(place)}`)
  expect((await to(`${other.origin}/end`)).errno).toBe(600002)
  expect((await to('http://169.254.169.254/latest/meta-data')).errno).toBe(600002)
  expect((await to('http://user:pw@localhost/')).errno).toBe(600009)
  expect((await to('file:///etc/passwd')).errno).toBe(600009)
  expect((await to('http://[')).reason).toBe('invalid url "http://["')
  expect([calls.length, other.calls.length]).toEqual([5, 0])
})

it('cannot send a large body twice, and says so', async () => {
  const { origin } = await startRedirecting()
  const { call, failureOf } = await startGateway()
  const large = Buffer.alloc(2 * 1024 * 1024)
  const failure = await failureOf(`${origin}/?status=307&to=/end`, { method: 'POST', body: large })
  expect(failure.reason).toBe('redirect of a body above 1 MB')
  const seen = await call(`${origin}/?status=303&to=/end`, { method: 'POST', body: large })
  expect(await seen.text()).toBe('GET undefined undefined:')
})
