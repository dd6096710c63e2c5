import { expect, it } from 'vitest'
import { isPlainLoopback, toExactOrigin } from './toExactOrigin.js'

it.each([
  ['https://h5.example.com', 'https://h5.example.com'],
  ['https://h5.example.com/', 'https://h5.example.com'],
  ['HTTPS://H5.Example.com:443', 'https://h5.example.com'],
  ['http://127.0.0.1:5211', 'http://127.0.0.1:5211'],
  ['http://a.localhost:80', 'http://a.localhost'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('takes %s', (text, origin) => {
  expect(toExactOrigin(text)).toBe(origin)
})

it.each([
  '',
  '*',
  'null',
  'h5.example.com',
  'https://*.example.com',
  'https://h5.example.com/path',
  'https://h5.example.com?query',
  'https://user@h5.example.com',
  'file:///etc/passwd',
  'data:text/html,x',
])('refuses %j as no exact origin', (text) => {
  expect(() => toExactOrigin(text)).toThrow(`"${text}" is not an exact origin`)
})

it.each([
  'http://h5.example.com',
  'http://192.168.1.2:8080',
  'http://127.evil.example',
  'ws://127.0.0.1',
])('refuses %s, which is neither https nor on this machine', (text) => {
  expect(() => toExactOrigin(text)).toThrow('must be https')
})

it('tells plain http on this machine from anything else', () => {
  expect(isPlainLoopback('http://localhost:5211')).toBe(true)
  expect(isPlainLoopback('https://localhost:5211')).toBe(false)
  expect(isPlainLoopback('http://example.com')).toBe(false)
})
