import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { isOwnRequest } from './isOwnRequest.js'

const lan = { localAddress: '192.168.1.5', localPort: 5210 }
const loopback = { localAddress: '127.0.0.1', localPort: 5210 }

const request = (socket: object, headers: Record<string, string>) =>
  ({ headers, socket }) as unknown as IncomingMessage

it.each([
  ['its own page', loopback, { host: 'localhost:5210', 'sec-fetch-site': 'same-origin' }, true],
  [
    'its own page, which changes something',
    loopback,
    { host: 'localhost:5210', origin: 'http://localhost:5210', 'sec-fetch-site': 'same-origin' },
    true,
  ],
  [
    'another page of the site',
    loopback,
    { host: 'localhost:5210', 'sec-fetch-site': 'same-site' },
    false,
  ],
  ['who does not say where it comes from', loopback, { host: 'localhost:5210' }, false],
  [
    'another origin',
    loopback,
    { host: 'localhost:5210', origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    false,
  ],
  [
    'a name that was pointed here',
    loopback,
    { host: 'evil.example:5210', 'sec-fetch-site': 'same-origin' },
    false,
  ],
  ['another port', loopback, { host: 'localhost:5211', 'sec-fetch-site': 'same-origin' }, false],
  ['a device, whose browser says nothing to plain http', lan, { host: '192.168.1.5:5210' }, true],
  [
    'a device, whose browser does say it',
    lan,
    { host: '192.168.1.5:5210', 'sec-fetch-site': 'cross-site' },
    false,
  ],
  [
    'a device with a page of another origin',
    lan,
    { host: '192.168.1.5:5210', origin: 'http://192.168.1.5:80' },
    false,
  ],
  ['another address of the network', lan, { host: '192.168.1.6:5210' }, false],
  ['a name that was pointed to the network', lan, { host: 'evil.example:5210' }, false],
])('%s', (_who, socket, headers, isOwn) => {
  expect(isOwnRequest(request(socket, headers as never), 'http')).toBe(isOwn)
})

it('a socket must name its origin', () => {
  const host = 'localhost:5210'
  const named = request(loopback, { host, origin: 'http://localhost:5210' })
  expect(isOwnRequest(named, 'socket')).toBe(true)
  expect(isOwnRequest(request(loopback, { host, 'sec-fetch-site': 'same-origin' }), 'socket')).toBe(
    false,
  )
  expect(isOwnRequest(request(lan, { host: '192.168.1.5:5210' }), 'socket')).toBe(false)
})
