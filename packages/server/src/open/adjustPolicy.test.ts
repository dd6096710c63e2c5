import { expect, it } from 'vitest'
import { adjustPolicy } from './adjustPolicy.js'

const change = {
  target: 'https://m.example.com',
  own: 'http://m.localhost:1',
  hash: "'sha256-x'",
}

it.each([
  ["script-src 'none'", "script-src 'sha256-x'"],
  ["script-src 'nonce-a'", "script-src 'nonce-a' 'sha256-x'"],
  [
    "script-src 'strict-dynamic' 'nonce-a' 'unsafe-inline'",
    "script-src 'strict-dynamic' 'nonce-a' 'unsafe-inline' 'sha256-x'",
  ],
  ["script-src 'unsafe-inline'", "script-src 'unsafe-inline'"],
  [
    "default-src 'self'",
    "default-src 'self' https://m.example.com; script-src 'self' https://m.example.com 'sha256-x'",
  ],
  ["default-src 'none'", "default-src 'none'; script-src 'sha256-x'"],
  [
    "script-src a.example; script-src-elem 'none'",
    "script-src a.example; script-src-elem 'sha256-x'",
  ],
  ["img-src 'none'", "img-src 'none'"],
  ['img-src https:', 'img-src https: http://m.localhost:1'],
  ['img-src *.example.com', 'img-src *.example.com http://m.localhost:1'],
  ['img-src m.example.com:8080', 'img-src m.example.com:8080'],
  ['connect-src wss://m.example.com', 'connect-src wss://m.example.com ws://m.localhost:1'],
  ["frame-ancestors 'none'; upgrade-insecure-requests; report-uri /x", ''],
  ["frame-ancestors 'none', img-src a.example", 'img-src a.example'],
  ['img-src a.example; IMG-SRC b.example', 'img-src a.example'],
])('%s becomes %s', (before, after) => {
  expect(adjustPolicy(before, change)).toBe(after)
})
