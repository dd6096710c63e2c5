import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { createShareGuard } from './createShareGuard.js'

const from = (remoteAddress: string, url: string) =>
  ({ url, socket: { remoteAddress } }) as IncomingMessage

it('lets a device in by the key, and no other one', () => {
  const guard = createShareGuard('192.168.1.2')
  expect(guard.check(from('192.168.1.7', '/'))).toBe('refuse')
  expect(guard.check(from('192.168.1.7', '/?share=wrong'))).toBe('refuse')
  expect(guard.check(from('192.168.1.7', `/?${guard.query}`))).toBe('enter')
  expect(guard.check(from('192.168.1.7', '/app.js?share=of-the-page'))).toBe('pass')
  expect(guard.check(from('192.168.1.8', '/'))).toBe('refuse')
})

it('has another key each time, and writes an IPv6 address as the web does', () => {
  expect(createShareGuard('::1').query).not.toBe(createShareGuard('::1').query)
  expect(createShareGuard('fd00::2').name).toBe('[fd00::2]')
})
