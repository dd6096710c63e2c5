import { ApiError } from '@miniview/bridge'
import { expect, it } from 'vitest'
import { createTargetCheck } from './createTargetCheck.js'

function outcome(check: () => URL): string {
  try {
    return check().href
  } catch (error) {
    expect(error).toBeInstanceOf(ApiError)
    return (error as Error).message
  }
}

const refused = 'url not in domain list'

it('has a list for each kind, with exact ports', () => {
  const check = createTargetCheck({
    development: false,
    domains: {
      request: ['https://a.example.com', 'https://c.example.com:443'],
      socket: ['wss://b.example.com:8443', 'wss://d.example.com'],
    },
  })
  expect(outcome(() => check('request', 'https://A.example.com/x#y'))).toBe(
    'https://a.example.com/x',
  )
  // An entry without a port means none, not even the scheme's own.
  expect(outcome(() => check('request', 'https://a.example.com:443/x'))).toBe(refused)
  expect(outcome(() => check('socket', 'wss://d.example.com:443'))).toBe(refused)
  expect(outcome(() => check('request', 'https://c.example.com:443/'))).toBe(
    'https://c.example.com/',
  )
  // What redirects led to has lost the port, so this is one server.
  expect(outcome(() => check('request', 'https://c.example.com/'))).toBe('https://c.example.com/')
  expect(outcome(() => check('uploadFile', 'https://a.example.com/'))).toBe(refused)
  expect(outcome(() => check('socket', 'wss://b.example.com:8443/'))).toBe(
    'wss://b.example.com:8443/',
  )
  expect(outcome(() => check('socket', 'wss://b.example.com/'))).toBe(refused)
  expect(outcome(() => check('socket', 'https://b.example.com/'))).toBe(
    'invalid url "https://b.example.com/"',
  )
})

it.each([
  [{ development: false }, 'https://a.example.com/', refused],
  [{ development: true }, 'http://127.0.0.1/', 'http://127.0.0.1/'],
  [{ development: true, domains: {} }, 'http://127.0.0.1/', refused],
  [{ development: true, domains: {}, checkDomains: false }, 'http://a/', 'http://a/'],
  [{ development: false, checkDomains: false }, 'https://a/', 'https://a/'],
  [{ development: false, checkDomains: false }, 'http://a/', refused],
  [{ development: false, domains: { request: ['http://a'] } }, 'http://a/', refused],
  [{ development: true, domains: { request: ['http://a'] } }, 'http://a/', 'http://a/'],
])('with %j, %s gives %s', (options, url, expected) => {
  const check = createTargetCheck(options)
  expect(outcome(() => check('request', url))).toBe(expected)
})

it.each([
  ['request', '*'],
  ['request', 'https://*.example.com'],
  ['request', 'api.example.com'],
  ['request', 'https://api.example.com/path'],
  ['request', 'wss://api.example.com'],
  ['socket', 'https://api.example.com'],
])('refuses a list for %s with %s', (kind, entry) => {
  const create = () => createTargetCheck({ development: false, domains: { [kind]: [entry] } })
  expect(create).toThrow(`domains.${kind}: "${entry}" is no exact origin`)
})
