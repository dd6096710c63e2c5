import { expect, it } from 'vitest'
import { acceptUniMessages } from './acceptUniMessages.js'

const allowed = 'https://h5.example.com'

/** What `uni.webView.navigateTo` posts. */
const navigate = {
  type: 'WEB_INVOKE_APPSERVICE',
  data: { options: { timestamp: 1 }, name: 'navigateTo', arg: { url: '/pages/a' } },
  pageId: '',
}

function hearingHost(burst = 100) {
  const listeners = new Set<(event: object) => void>()
  const window = {
    addEventListener: (_type: string, listener: (event: object) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: object) => void) =>
      listeners.delete(listener),
  } as unknown as Window
  const frame = {} as Window
  const calls: unknown[] = []
  const stop = acceptUniMessages({
    window,
    frame: () => frame,
    allows: (origin) => origin === allowed,
    invoke: (...call) => void calls.push(call),
    limits: { pending: 10, burst, perSecond: 0, refusals: 3 },
  })
  let reads = 0
  function post(message: object = {}, data: unknown = navigate) {
    const event = { isTrusted: true, source: frame, origin: allowed, ports: [], ...message }
    Object.defineProperty(event, 'data', { get: () => (reads++, data) })
    for (const listener of listeners) listener(event)
  }
  return { calls, post, stop, reads: () => reads }
}

it('runs what a uni page calls', () => {
  const { calls, post } = hearingHost()
  post()
  post({}, { ...navigate, data: { name: 'navigateBack' } })
  expect(calls).toEqual([
    ['navigateTo', { url: '/pages/a' }, allowed],
    ['navigateBack', {}, allowed],
  ])
})

it.each([
  ['another window', { source: {} }],
  ['no window', { source: null }],
  ['another origin', { origin: 'https://evil.example' }],
  ['an origin that begins alike', { origin: `${allowed}.evil.example` }],
  ['a script that forges the event', { isTrusted: false }],
])('ignores %s without reading what it posted', (_name, message) => {
  const { calls, post, reads } = hearingHost()
  post(message)
  expect(calls).toEqual([])
  expect(reads()).toBe(0)
})

it.each([
  ['a message of another kind', { ...navigate, type: 'other' }],
  ['a text', 'WEB_INVOKE_APPSERVICE'],
  ['a name that is none', { ...navigate, data: { name: 1 } }],
  [
    'what is no plain data',
    { ...navigate, data: { name: 'postMessage', arg: { at: new Date() } } },
  ],
])('ignores %s', (_name, data) => {
  const { calls, post } = hearingHost()
  post({}, data)
  expect(calls).toEqual([])
})

it('hears no more of a page that floods it', () => {
  const { calls, post } = hearingHost(2)
  for (let count = 0; count < 10; count++) post()
  expect(calls).toHaveLength(2)
})

it('hears nothing once it stopped', () => {
  const { calls, post, stop } = hearingHost()
  stop()
  post()
  expect(calls).toEqual([])
})
