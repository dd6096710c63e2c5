import { serve } from '@miniview/server'
import { expect, it, onTestFinished } from 'vitest'
import { createEventStream } from './createEventStream.js'

async function start() {
  const events = createEventStream(async () => ({ version: 'v1', styles: 's1', problems: [] }))
  const { origin, close } = await serve({
    hostname: '127.0.0.1',
    port: 0,
    routes: (server) =>
      void server.get('/events', (request, reply) => events.answer(request, reply)),
  })
  onTestFinished(async () => {
    events.close()
    await close()
  })
  return { events, origin, ask: (headers = {}) => fetch(`${origin}/events`, { headers }) }
}

it('tells a page the state as it connects, and then the news', async () => {
  const { events, ask } = await start()
  const response = await ask({ 'sec-fetch-site': 'same-origin' })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe(
    'event: state\ndata: {"version":"v1","styles":"s1","problems":[]}\n\n',
  )
  events.send('styles', { styles: 's2', changed: [['app', { css: 'a {}\n' }]] })
  expect((await reader.read()).value).toBe(
    'event: styles\ndata: {"styles":"s2","changed":[["app",{"css":"a {}\\n"}]]}\n\n',
  )
})

it('tells pages of other origins nothing', async () => {
  const { origin, ask } = await start()
  expect((await ask({ origin: 'http://evil.example' })).status).toBe(403)
  expect((await ask({ origin: 'null' })).status).toBe(403)
  expect((await ask({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await ask({ 'sec-fetch-site': 'same-site', origin })).status).toBe(403)
  const own = await ask({ origin })
  expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, null])
  await own.body!.cancel()
})
