import { expect, it } from 'vitest'
import { createRoutes } from './createRoutes.js'

function callOf(method: string, address: string, header: Record<string, string> = {}) {
  const headers = new Map(Object.entries(header))
  return { url: new URL(address), method, headers, redirect: 'follow' as const }
}

const json = { 'content-type': 'application/json' }

it('never tries what a browser cannot send', () => {
  const { routeOf } = createRoutes()
  const address = 'https://api.example.com/'
  expect(routeOf(callOf('GET', address, { cookie: 'a=1' }))).toBe('gateway')
  expect(routeOf(callOf('TRACE', address))).toBe('gateway')
  expect(routeOf({ ...callOf('GET', address), redirect: 'manual' })).toBe('gateway')
})

it('tries only what may be sent twice', () => {
  const { routeOf } = createRoutes()
  for (const method of ['GET', 'HEAD']) {
    expect(routeOf(callOf(method, 'https://api.example.com/', { 'x-own': '1' }))).toBe('try')
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect(routeOf(callOf(method, 'https://api.example.com/'))).toBe('gateway')
  }
})

it('sends nothing directly that it could not send again, also to a server that is open', () => {
  const { routeOf, learn } = createRoutes()
  learn(callOf('GET', 'https://open.example.com/a'), 'open')
  learn(callOf('GET', 'https://open.example.com/a'), 'closed')
  expect(routeOf(callOf('GET', 'https://open.example.com/b'))).toBe('try')
  expect(routeOf(callOf('POST', 'https://open.example.com/b'))).toBe('gateway')
})

it('asks a closed server no second time', () => {
  const { routeOf, learn } = createRoutes()
  learn(callOf('GET', 'https://closed.example.com/a'), 'closed')
  expect(routeOf(callOf('GET', 'https://closed.example.com/b'))).toBe('gateway')
  expect(routeOf(callOf('GET', 'https://closed.example.com/b', json))).toBe('try')
  expect(routeOf(callOf('GET', 'https://other.example.com/b'))).toBe('try')
})
