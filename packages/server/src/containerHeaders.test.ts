import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { containerHeaders, containerPolicy } from './containerHeaders.js'
import type { WebViewPolicy } from './containerHeaders.js'

/** The sources that a policy gives for one kind of request. */
function sourcesOf(policy: string, directive: string): string | undefined {
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `))
  return found?.slice(directive.length + 1)
}

it.each<[WebViewPolicy, string, string]>([
  [[], `'none'`, `'self'`],
  [['https://a.example'], 'https://a.example', `'self' https://a.example`],
  [
    ['https://a.example', 'http://127.0.0.1:5211'],
    'https://a.example http://127.0.0.1:5211',
    `'self' https://a.example http://127.0.0.1:5211`,
  ],
  ['opened', 'https: http:', `'self' https: http:`],
])(
  'lets the web-views of %j have frames, and be asked whether they answer',
  (origins, frames, asked) => {
    const policy = containerPolicy(origins)
    expect(sourcesOf(policy, 'frame-src')).toBe(frames)
    expect(sourcesOf(policy, 'connect-src')).toBe(asked)
  },
)

it('lets the host call the servers of the app, and no others', () => {
  const servers = { request: ['https://api.example'], socket: ['wss://api.example'] }
  const listed = containerPolicy(['https://a.example'], servers)
  expect(sourcesOf(listed, 'connect-src')).toBe(
    `'self' https://a.example https://api.example wss://api.example`,
  )
  expect(sourcesOf(listed, 'frame-src')).toBe('https://a.example')
  const injected = { request: ['https://a.example; script-src *'] }
  expect(() => containerPolicy([], injected)).toThrow(TypeError)
  const any = containerHeaders([], 'any')['content-security-policy'] ?? ''
  expect(sourcesOf(any, 'connect-src')).toBe(`'self' https: http: wss: ws:`)
  expect(sourcesOf(any, 'frame-src')).toBe(`'none'`)
})

it('never lets another server or inline text be a script', () => {
  for (const origins of [[], ['https://a.example'], 'opened'] as const) {
    expect(sourcesOf(containerPolicy(origins), 'script-src')).toBe(`'self' 'wasm-unsafe-eval'`)
  }
})

it('forbids to be framed, which only a header can', () => {
  expect(containerHeaders([])['content-security-policy']).toContain(`frame-ancestors 'none'`)
  expect(containerPolicy([])).not.toContain('frame-ancestors')
})

it('names every directive and header in docs/security.md', () => {
  const document = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8')
  const table = document
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n')
  for (const { 'content-security-policy': policy = '', ...others } of [
    containerHeaders([]),
    containerHeaders('opened', 'any'),
  ]) {
    const directives = policy.split('; ').map((part) => part.split(' ')[0])
    for (const name of [...directives, ...Object.keys(others)]) {
      // A name opens a piece of code.
      expect(table).toMatch(new RegExp(`\`${name}[ \`]`))
    }
  }
})
