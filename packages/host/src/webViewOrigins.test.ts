import { describe, expect, it } from 'vitest'
import { createWebViewOrigins } from './webViewOrigins.js'
import type { WebViewOriginsOptions } from './webViewOrigins.js'

const hostOrigin = 'https://host.example'

function origins(options: Partial<WebViewOriginsOptions>) {
  return createWebViewOrigins({ allowed: [], hostOrigin, development: false, ...options })
}

describe('a list', () => {
  it('lets in its origins, to the letter, and adds none', () => {
    const list = origins({ allowed: ['https://a.example', 'https://b.example:8443'] })
    expect(list.admit('https://b.example:8443/x').href).toBe('https://b.example:8443/x')
    expect(() => list.admit('https://b.example/')).toThrow('is not in webViewOrigins')
    expect(list.list()).toEqual(['https://a.example', 'https://b.example:8443'])
    expect(list.allows('https://b.example')).toBe(false)
    expect(list.allows('https://a.example')).toBe(true)
  })

  it.each(['opened', 'any', undefined, {}])('must be one, and not %o', (allowed) => {
    expect(() => origins({ allowed: allowed as never })).toThrow(
      new TypeError(
        'webViewOrigins must be a list of origins such as "https://h5.example.com"; "opened" and "any" are for development',
      ),
    )
  })
})

it('lets in every name below localhost at one port, in development only', () => {
  const allowed = ['http://*.localhost:5211']
  const list = origins({ allowed, development: true })
  expect(list.admit('http://a-1.localhost:5211/x').href).toBe('http://a-1.localhost:5211/x')
  for (const other of [
    'http://a.localhost:5212',
    'http://localhost:5211',
    'https://a.localhost:5211',
    'http://a.b.localhost:5211',
    'http://a.localhost.example:5211',
  ]) {
    expect([other, list.allows(other)]).toEqual([other, false])
  }
  expect(list.list()).toEqual(allowed)
  expect(() => origins({ allowed })).toThrow('is not an exact origin')
})

describe('opened', () => {
  const opened = () => origins({ allowed: 'opened', development: true })

  it('lets in exactly what was opened, from then on', () => {
    const list = opened()
    expect(list.allows('https://a.example')).toBe(false)
    expect(list.admit('https://a.example/x?y').href).toBe('https://a.example/x?y')
    expect(list.allows('https://a.example')).toBe(true)
    expect(list.allows('https://b.a.example')).toBe(false)
    expect(list.allows('http://a.example')).toBe(false)
    expect(list.list()).toEqual(['https://a.example'])
  })

  it.each([
    [`${hostOrigin}/x`, 'is the container’s own origin'],
    ['https://a@b.example/', 'carries credentials in its address'],
    ['http://a.example/', 'is not served over https'],
    ['javascript:alert(1)', 'is not served over https'],
    ['null', 'is not a complete address'],
  ])('refuses %s, and goes on refusing it', (address, text) => {
    const list = opened()
    expect(() => list.admit(address)).toThrow(text)
    expect(list.list()).toEqual([])
    expect(list.allows(hostOrigin)).toBe(false)
  })
})

describe('a page of the package', () => {
  const offline = { origin: 'https://offline.example', folders: ['offline', '/deep/pages/'] }

  it.each([
    ['file://offline/index.html', 'https://offline.example/offline/index.html'],
    ['file:///offline/a.html?x=1#y', 'https://offline.example/offline/a.html?x=1#y'],
    ['file://deep/pages/a.html', 'https://offline.example/deep/pages/a.html'],
  ])('is served elsewhere: %s', (src, address) => {
    const list = origins({ offline })
    expect(list.admit(src).href).toBe(address)
    expect(list.list()).toEqual(['https://offline.example'])
    expect(list.allows('https://offline.example')).toBe(true)
  })

  it.each([
    'file://pages/a.html',
    'file://offline',
    'file://offline2/a.html',
    'file://deep/a.html',
    'file:///etc/passwd',
    'file://',
  ])('is refused where its folder is not in staticPath: %s', (src) => {
    expect(() => origins({ offline }).admit(src)).toThrow(`"${src}" is`)
  })

  it('is refused where nothing serves it', () => {
    const refusal = '"file://offline/a.html" is in no folder of app.json’s staticPath'
    expect(() => origins({}).admit('file://offline/a.html')).toThrow(refusal)
  })

  it('needs an exact origin that is not the host’s', () => {
    const folders = ['offline']
    expect(() => origins({ offline: { origin: 'https://*.example', folders } })).toThrow(TypeError)
    const own = origins({ offline: { origin: hostOrigin, folders } })
    expect(() => own.admit('file://offline/a.html')).toThrow('own origin')
    expect(own.allows(hostOrigin)).toBe(false)
  })
})

it('lets in any page by https or http but the container itself, in development only', () => {
  const list = origins({ allowed: 'any', development: true })
  expect(list.allows('https://never.opened.example')).toBe(true)
  expect(list.admit('http://10.0.0.5:3000/x').href).toBe('http://10.0.0.5:3000/x')
  expect(list.allows(hostOrigin)).toBe(false)
  expect(() => list.admit(`${hostOrigin}/x`)).toThrow('own origin')
  expect(() => list.admit('ftp://a.example/')).toThrow('is not served over https')
})
