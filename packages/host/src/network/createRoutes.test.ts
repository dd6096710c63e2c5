import { expect, it } from 'vitest'
import { createRoutes } from './createRoutes.js'

const host = 'https://shell.example.com'

function callOf(method: string, address: string, header: Record<string, string> = {}) {
  const headers = new Map(Object.entries(header))
  return { url: new URL(address), method, headers, redirect: 'follow' as const }
}

const json = { 'content-type': 'application/json' }

it('sends to its own origin directly, and what a browser cannot send never', () => {
  const { routeOf } = createRoutes(host)
  expect(routeOf(callOf('POST', `${host}/a`, json))).toBe('direct')
  expect(routeOf(callOf('GET', `${host}/a`, { cookie: 'a=1' }))).toBe('gateway')
  expect(routeOf(callOf('TRACE', `${host}/a`))).toBe('gateway')
  expect(routeOf({ ...callOf('GET', `${host}/a`), redirect: 'manual' })).toBe('gateway')
})

it('tries only what may be sent twice', () => {
  const { routeOf } = createRoutes(host)
  for (const method of ['GET', 'HEAD']) {
    expect(routeOf(callOf(method, 'https://api.example.com/', { 'x-own': '1' }))).toBe('try')
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect(routeOf(callOf(method, 'https://api.example.com/'))).toBe('gateway')
  }
})

it('learns which servers are open, for calls that need no more permission', () => {
  const { routeOf, learn } = createRoutes(host)
  learn(callOf('GET', 'https://open.example.com/a'), 'open')
  expect(routeOf(callOf('POST', 'https://open.example.com/b'))).toBe('direct')
  expect(routeOf(callOf('POST', 'https://open.example.com/b', json))).toBe('gateway')
  expect(routeOf(callOf('POST', 'https://open.example.com:8443/b'))).toBe('gateway')
  expect(routeOf(callOf('GET', 'https://open.example.com/b'))).toBe('try')
})

it('asks a closed server no second time', () => {
  const { routeOf, learn } = createRoutes(host)
  learn(callOf('GET', 'https://closed.example.com/a'), 'closed')
  expect(routeOf(callOf('GET', 'https://closed.example.com/b'))).toBe('gateway')
  expect(routeOf(callOf('GET', 'https://other.example.com/b'))).toBe('try')
})
