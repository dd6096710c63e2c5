import { expect, it } from 'vitest'
import { checkConfig } from './MiniviewConfig.js'
import { UsageError } from './UsageError.js'

it('takes every field, and none', () => {
  const config = {
    webViewOrigins: ['https://h5.example.com'],
    plugins: './plugins.js',
    userAgent: 'wechat',
    offlineOrigin: 'https://offline.example.com',
    domains: {
      request: ['https://api.example.com:8443', 'http://127.0.0.1:8080'],
      uploadFile: [],
      downloadFile: [],
      socket: ['wss://live.example.com'],
    },
  }
  expect(checkConfig(config)).toEqual(config)
  expect(checkConfig({})).toEqual({})
  expect(checkConfig({ $schema: 'https://example.com/schema.json' })).toEqual({})
})

it('writes origins as browsers do', () => {
  const { webViewOrigins } = checkConfig({ webViewOrigins: ['https://H5.example.com:443/'] })
  expect(webViewOrigins).toEqual(['https://h5.example.com'])
  const { domains } = checkConfig({ domains: { socket: ['wss://Live.example.com:443/'] } })
  expect(domains).toEqual({
    request: [],
    uploadFile: [],
    downloadFile: [],
    socket: ['wss://live.example.com'],
  })
})

const fieldList =
  'the fields are webViewOrigins, plugins, userAgent, offlineOrigin, domains, subscribeTemplates, apps'
const kindList = 'request, uploadFile, downloadFile, socket'

it.each([
  [[], 'must be an object'],
  ['text', 'must be an object'],
  [null, 'must be an object'],
  [{ origins: [] }, `"origins" is no field; ${fieldList}`],
  [JSON.parse('{ "__proto__": {} }'), `"__proto__" is no field; ${fieldList}`],
  [{ constructor: 1 }, `"constructor" is no field; ${fieldList}`],
  [
    { webViewOrigins: 'https://a.example' },
    'webViewOrigins must be a list of origins such as "https://h5.example.com"',
  ],
  [
    { webViewOrigins: ['https://a.example', 7] },
    'webViewOrigins[1] must be an origin such as "https://h5.example.com"',
  ],
  [
    { webViewOrigins: ['*'] },
    'webViewOrigins[0] "*" is not an exact origin such as "https://h5.example.com"',
  ],
  [{ plugins: '' }, 'plugins must be the path of a module such as "./plugins.js"'],
  [{ plugins: ['./plugins.js'] }, 'plugins must be the path of a module such as "./plugins.js"'],
  [{ userAgent: 'firefox' }, 'userAgent must be "tcmpp" or "wechat"'],
  [
    { offlineOrigin: 'http://offline.example' },
    'offlineOrigin "http://offline.example" must be https; plain http is for loopback addresses only',
  ],
  [{ domains: [] }, `domains must be an object of the lists ${kindList}`],
  [{ domains: null }, `domains must be an object of the lists ${kindList}`],
  [{ domains: { requests: [] } }, `domains has no list "requests"; the lists are ${kindList}`],
  [
    JSON.parse('{ "domains": { "__proto__": [] } }'),
    `domains has no list "__proto__"; the lists are ${kindList}`,
  ],
  [
    { domains: { request: 'https://a.example' } },
    'domains.request must be a list of origins such as "https://api.example.com"',
  ],
  [
    { domains: { socket: ['https://a.example'] } },
    'domains.socket: "https://a.example" is no exact origin such as "wss://live.example.com"',
  ],
  [{ apps: {} }, 'apps must be a list such as [{ "dir": "../other" }]'],
  [{ apps: [{}] }, 'apps[0] must have either "dir", a folder, or "url", the address of a build'],
  [{ apps: [{ dir: 1 }] }, 'apps[0].dir must be the path of a folder'],
  [{ apps: [{ dir: 'a', name: 'x' }] }, 'apps[0] has no field "name"'],
  [
    { apps: [{ dir: 'a', domains: {} }] },
    'apps[0] takes webViewOrigins and domains from the folder’s own file',
  ],
  ...['http://a.example/', 'https://a.example', '//a.example/', '/a/?b/'].map(
    (url) =>
      [
        { apps: [{ url }] },
        'apps[0].url must be a path or an https address that ends in a slash',
      ] as [object, string],
  ),
])('refuses %j and names the field', (config, message) => {
  expect(() => checkConfig(config)).toThrow(new UsageError(`miniview.config.json: ${message}`))
})
