import { expect, it } from 'vitest'
import { acceptPage } from './acceptPage.js'
import type { PageRequest } from './acceptPage.js'

const allowed = 'https://h5.example.com'

const hello = (href = `${allowed}/page?a=1`) => ({
  type: 'miniview:connect',
  version: 1,
  href,
  loaded: true,
})

/** A host that listens; `post` hands it what a browser would when some window posts to it. */
function listeningHost() {
  const listeners = new Set<(event: object) => void>()
  const window = {
    addEventListener: (_type: string, listener: (event: object) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: object) => void) =>
      listeners.delete(listener),
  } as unknown as Window
  const frame = {} as Window
  const connected: PageRequest[] = []
  const refused: string[] = []
  const stop = acceptPage({
    window,
    frame: () => frame,
    allows: (origin) => origin === allowed,
    connect: (request) => void connected.push(request),
    refuse: (origin) => void refused.push(origin),
  })
  let reads = 0
  const { port1: port } = new MessageChannel()

  function post(message: object, data: unknown = hello()) {
    const event = { isTrusted: true, source: frame, origin: allowed, ports: [port], ...message }
    Object.defineProperty(event, 'data', { get: () => (reads++, data) })
    for (const listener of listeners) listener(event)
  }
  return { connected, refused, port, post, stop, reads: () => reads }
}

it('takes the port of a page of an allowed origin in its frame', () => {
  const { connected, port, post } = listeningHost()
  post({})
  expect(connected).toEqual([{ port, origin: allowed, href: `${allowed}/page?a=1`, loaded: true }])
})

it.each([
  ['another window', { source: {} }],
  ['no window', { source: null }],
  ['a script that forges the event', { isTrusted: false }],
])('ignores %s without reading what it posted', (_name, message) => {
  const { connected, refused, post, reads } = listeningHost()
  post(message)
  expect(connected).toEqual([])
  expect(refused).toEqual([])
  expect(reads()).toBe(0)
})

it.each([
  'https://evil.example',
  'https://h5.example.com.evil.example',
  'http://h5.example.com',
  'null',
  '',
])('refuses the origin %o without reading what it posted', (origin) => {
  const { connected, refused, post, reads } = listeningHost()
  post({ origin })
  expect(connected).toEqual([])
  expect(refused).toEqual([origin])
  expect(reads()).toBe(0)
})

it('believes no address of another origin than the sender’s', () => {
  const { connected, post } = listeningHost()
  post({}, hello('https://bank.example/'))
  post({}, hello('no address'))
  expect(connected.map(({ href, origin }) => [href, origin])).toEqual([
    [undefined, allowed],
    [undefined, allowed],
  ])
})

it.each([
  ['another message', { type: 'other' }],
  ['another version', { ...hello(), version: 2 }],
  ['no address', { ...hello(), href: 1 }],
  ['no object', 'miniview:connect'],
  ['an array', [hello()]],
  ['nothing', null],
])('ignores %s of an allowed page', (_name, data) => {
  const { connected, post } = listeningHost()
  post({}, data)
  expect(connected).toEqual([])
})

it('ignores a connect message without a port', () => {
  const { connected, post } = listeningHost()
  post({ ports: [] })
  expect(connected).toEqual([])
})

it('ignores every page before its frame is there', () => {
  const listeners: ((event: object) => void)[] = []
  const connected: PageRequest[] = []
  acceptPage({
    window: {
      addEventListener: (_type: string, listener: (event: object) => void) =>
        listeners.push(listener),
    } as unknown as Window,
    frame: () => null,
    allows: () => true,
    connect: (request) => void connected.push(request),
  })
  const event = { isTrusted: true, origin: allowed, ports: [new MessageChannel().port1] }
  for (const listener of listeners) listener({ ...event, source: null, data: hello() })
  expect(connected).toEqual([])
})

it('takes no page after it stopped', () => {
  const { connected, post, stop } = listeningHost()
  stop()
  post({})
  expect(connected).toEqual([])
})
