import { request } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { PortTakenError } from './PortTakenError.js'
import { serve } from './serve.js'
import type { ServeOptions, WebServer } from './serve.js'
import { serveRead } from './serveRead.js'

const servers: WebServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(options: Partial<ServeOptions> = {}): Promise<WebServer> {
  const server = await serve({
    hostname: '127.0.0.1',
    port: 0,
    routes: (app) => void app.get('/', () => 'hello'),
    ...options,
  })
  servers.push(server)
  return server
}

/** Asks with a `Host` header of one's choice, which `fetch` does not allow. */
function askAs(host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.once('error', reject)
    call.end()
  })
}

it('answers with its headers, asked for anew each time', async () => {
  let count = 0
  const { origin } = await start({ headers: () => ({ 'x-count': String(++count) }) })
  const first = await fetch(origin)
  expect([await first.text(), first.headers.get('x-count')]).toEqual(['hello', '1'])
  expect((await fetch(`${origin}/nothing`)).headers.get('x-count')).toBe('2')
})

it('answers only under its own names, so that a name pointed at this machine reads nothing', async () => {
  const { port } = await start({ onlyNames: ['localhost', '127.0.0.1'] })
  expect(await askAs(`localhost:${port}`, port)).toBe(200)
  expect(await askAs(`127.0.0.1:${port}`, port)).toBe(200)
  expect(await askAs(`evil.example:${port}`, port)).toBe(421)
  expect(await askAs('localhost', port)).toBe(421)
  expect(await askAs(`localhost:${port + 1}`, port)).toBe(421)
})

it('says which port is taken', async () => {
  const { port } = await start()
  await expect(start({ port })).rejects.toThrow(
    new PortTakenError(`Port ${port} is taken by another program.`),
  )
})

it('frees the port when it closes, also with an answer under way', async () => {
  const { origin, port, close } = await start({
    routes: (app) =>
      void app.get('/endless', (_request, reply) => {
        reply.hijack()
        reply.raw.write('one')
      }),
  })
  const { body } = await fetch(`${origin}/endless`)
  const reader = body!.getReader()
  await reader.read()
  await close()
  await expect(reader.read()).rejects.toThrow()
  expect((await start({ port })).port).toBe(port)
})

it('answers what is read, in parts where a part is asked for', async () => {
  const film = { type: 'video/mp4', body: Buffer.from('0123456789') }
  const { origin } = await start({
    routes: (app) =>
      serveRead(app, '/app/', async (path) => (path === 'a b/f.mp4' ? film : undefined)),
  })
  const url = `${origin}/app/a%20b/f.mp4`
  const whole = await fetch(url)
  expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([
    200,
    'video/mp4',
    '0123456789',
  ])
  const part = await fetch(url, { headers: { range: 'bytes=2-4' } })
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ])
  expect((await fetch(url, { headers: { range: 'bytes=10-' } })).status).toBe(416)
  expect((await fetch(`${origin}/app/none.mp4`)).status).toBe(404)
})
