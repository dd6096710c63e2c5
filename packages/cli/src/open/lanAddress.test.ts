import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { lanAddress } from './lanAddress.js'
import { OpenFailedError } from './OpenFailedError.js'

const at = (address: string, internal = false) =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo

it('takes the address of the network that phones are in', () => {
  const loopback = { lo: [at('127.0.0.1', true), at('::1', true)] }
  const bridge = { docker0: [at('172.17.0.1')], 'br-1a2b': [at('172.18.0.1')] }
  const card = { wlan0: [at('fe80::1'), at('fd00::2'), at('192.168.1.2')] }
  expect(lanAddress({ ...loopback, ...bridge, ...card })).toBe('192.168.1.2')
  expect(lanAddress({ ...loopback, ...bridge })).toBe('172.17.0.1')
  expect(lanAddress({ ...loopback, eth0: [at('fe80::1'), at('fd00::2')] })).toBe('fd00::2')
  expect(() => lanAddress({ ...loopback, eth0: [at('169.254.3.4')] })).toThrow(
    new OpenFailedError('--share needs a network, and this machine is in none.'),
  )
})
