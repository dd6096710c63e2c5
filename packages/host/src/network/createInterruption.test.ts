import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startTestHost } from '../testing/startTestHost.js'
import { startTestServer } from '../testing/startTestServer.js'
import { backgroundTime } from './createInterruption.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const interrupted = { errMsg: 'request:fail interrupted', errno: 600003 }

async function start() {
  const { origin } = await startTestServer(({ url }, response) => {
    if (url === '/fast') response.end('{}')
  })
  const { host, wx } = await startTestHost({ development: true })
  const call = (path: string) =>
    new Promise((complete) => wx.request({ url: `${origin}${path}`, complete } as never))
  return { host, wx, call }
}

it('ends calls after five seconds in the background, and lets none start until the app is back', async () => {
  const { host, call } = await start()
  const running = call('/slow')
  host.hide()
  vi.advanceTimersByTime(backgroundTime - 1)
  expect(await call('/fast')).toMatchObject({ statusCode: 200 })
  vi.advanceTimersByTime(1)
  expect(await running).toEqual(interrupted)
  expect(await call('/fast')).toEqual(interrupted)
  host.show()
  expect(await call('/fast')).toMatchObject({ statusCode: 200 })
})

it('does not end them where the app comes back before', async () => {
  const { host, call } = await start()
  host.hide()
  vi.advanceTimersByTime(backgroundTime - 1)
  host.show()
  vi.advanceTimersByTime(backgroundTime)
  expect(await call('/fast')).toMatchObject({ statusCode: 200 })
})

it('lets no socket start either', async () => {
  const { host, wx } = await start()
  host.hide()
  vi.advanceTimersByTime(backgroundTime)
  const ended = new Promise((fail) => wx.connectSocket({ url: 'ws://localhost:1/', fail } as never))
  expect(await ended).toEqual({ ...interrupted, errMsg: 'connectSocket:fail interrupted' })
})
