import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { isPublicAddress } from './isPublicAddress.js'
import { startGateway } from './testing/startGateway.js'
import { startTarget } from './testing/startTarget.js'

const open = { appId: 'wx1', development: true }

/** Spellings of this machine; each is also tried with the port of a server that would answer. */
const loopback = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '127。0。0。1',
  '127.0.0.1',
  '①②⑦.0.0.1',
  '127%2e0%2e0%2e1',
  '0',
  '0.0.0.0',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ⓛocalhost',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:7f00:1]',
  '[::127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
]

it.each(loopback)('reaches no server of this machine as http://%s', async (written) => {
  // Headers are ASCII; the parser of addresses undoes this before it looks at the characters.
  const host = written.replace(/[^ -~]/gu, encodeURIComponent)
  const { port, calls } = await startTarget((_request, response) => response.end(), '::')
  const gateway = await startGateway({ app: open, resolve: resolveAsMachine })
  for (const url of [`http://${host}:${port}/`, `http://x@${host}:${port}/`]) {
    expect([600002, 600009]).toContain((await gateway.failureOf(url)).errno)
  }
  expect((await gateway.failureOf(`http://${host}:${port}/`)).errno).toBe(600002)
  const socket = new WebSocket(gateway.socketUrl(`ws://${host}:${port}/`), {
    origin: gateway.origin,
  })
  const error = await new Promise<Error>((resolve) => socket.once('error', resolve))
  expect(error.message).toBe('Unexpected server response: 502')
  expect(calls.length).toBe(0)
})

/** Every name is this machine's, also where the operating system knows none with a dot at its end. */
const resolveAsMachine = async () => [{ address: '127.0.0.1', family: 4 }]

it.each([
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '0.1.2.3',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '::ffff:10.0.0.1',
  '::10.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  '2001:db8::1',
  '2001::1',
  '4000::1',
  'name.example',
  '',
])('does not take %j for a public address', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

it.each(['8.8.8.8', '172.15.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  'takes %s for a public address',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

it('refuses a name of which one address is not public', async () => {
  const { failureOf } = await startGateway({
    app: open,
    resolve: async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ],
  })
  expect((await failureOf('http://mixed.example')).errno).toBe(600002)
})

it('connects to the address that it checked, though the name leads elsewhere a moment later', async () => {
  const good = await startTarget((_request, response) => response.end('good'))
  const evil = await startTarget(
    (_request, response) => response.end('inner'),
    '127.0.0.2',
    (good.server.address() as AddressInfo).port,
  )
  let count = 0
  const { call, failureOf } = await startGateway({
    app: {
      appId: 'wx1',
      // In this test the one address stands for a public one, the other for one of the inner network.
      development: { allowPrivate: (address) => address === '127.0.0.1' },
    },
    resolve: async () => [{ address: count++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }],
  })
  const url = `http://rebinding.example:${good.port}/`
  expect(await (await call(url, { method: 'POST', body: 'a' })).text()).toBe('good')
  expect(count).toBe(1)
  expect((await failureOf(url, { method: 'POST', body: 'a' })).errno).toBe(600002)
  expect(evil.calls.length).toBe(0)
})

it('does not use a kept connection to an address that is no longer allowed', async () => {
  const { port, calls } = await startTarget((_request, response) => response.end())
  let isAllowed = true
  const { call, failureOf } = await startGateway({
    app: { appId: 'wx1', development: { allowPrivate: () => isAllowed } },
    resolve: resolveAsMachine,
  })
  await (await call(`http://name.example:${port}/`)).text()
  isAllowed = false
  expect((await failureOf(`http://name.example:${port}/`)).errno).toBe(600002)
  expect(calls.length).toBe(1)
})
