import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createAppSecret, isAppSecret } from '../appSecret.js'
import { checkPlatformConfig } from './checkPlatformConfig.js'
import { readPlatformConfig } from './readPlatformConfig.js'

const platformKey = 'a-key-that-stays-the-same-for-ever'
const { secret, secretHash } = createAppSecret()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miniview-config-'))
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeFile(join(folder, 'merchant.pem'), pem)
  await writeFile(join(folder, 'public.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
  await writeFile(join(folder, 'api.key'), '0'.repeat(32))
  await writeFile(join(folder, 'short.key'), 'short')
})
afterAll(() => rm(folder, { recursive: true }))

const app = { appid: 'wx1', secretHash }
const config = (more: object = {}) => ({ key: 'env:MINIVIEW_TEST_KEY', apps: [app], ...more })
const payment = { mchid: '1', apiKey: 'file:api.key' }
const withApp = (more: object) => config({ apps: [app, { ...app, appid: 'wx2', ...more }] })

it('takes every field, and reads the keys into objects that no log prints', async () => {
  vi.stubEnv('MINIVIEW_TEST_KEY', platformKey)
  const file = join(folder, 'platform.json')
  const whole = withApp({
    account: 'acme',
    origins: ['https://shell.example.com', 'http://localhost:5210'],
    domains: { request: ['https://api.example.com'] },
    payment: {
      mchid: '1900000109',
      name: 'Tea House',
      apiKey: 'file:api.key',
      privateKey: 'file:merchant.pem',
      publicKey: 'file:public.pem',
    },
  })
  await writeFile(file, JSON.stringify(whole))
  const { key, apps } = await readPlatformConfig(file)
  expect(key.export().toString()).toBe(platformKey)
  expect(apps).toMatchObject([
    app,
    {
      appid: 'wx2',
      account: 'acme',
      origins: ['https://shell.example.com', 'http://localhost:5210'],
      domains: { request: ['https://api.example.com'], socket: [] },
      payment: { mchid: '1900000109', name: 'Tea House' },
    },
  ])
  const { privateKey, publicKey, apiKey } = apps[1]!.payment!
  expect([privateKey?.type, publicKey?.type, apiKey.type]).toEqual(['private', 'public', 'secret'])
  const printed = inspect({ key, apps }, { depth: 9 })
  expect(printed).not.toContain(platformKey)
  expect(printed).not.toContain('PRIVATE KEY')
})

it('knows a secret by its hash', () => {
  expect(secret).toMatch(/^[0-9a-f]{32}$/)
  expect(isAppSecret(secret, secretHash)).toBe(true)
  expect(isAppSecret(`${secret} `, secretHash)).toBe(false)
  expect(isAppSecret(secret, 'sha256::')).toBe(false)
  expect(createAppSecret().secretHash).not.toBe(secretHash)
})

it.each([
  [[], 'must be an object'],
  [config({ keys: 1 }), 'keys is no field; the fields are key, apps'],
  [config({ apps: {} }), 'apps must be a list'],
  [config({ key: platformKey }), 'key must name a key: "env:NAME" or "file:path"'],
  [config({ key: 'env:MINIVIEW_NO' }), 'key: the environment variable MINIVIEW_NO is not set'],
  [config({ key: 'file:short.key' }), 'key: file:short.key has less than 32 characters'],
  [config({ key: 'file:none.key' }), 'key: the file none.key cannot be read'],
  [config({ apps: ['wx1'] }), 'apps[0] must be an object'],
  [config({ apps: [{ secretHash }] }), 'apps[0].appid must be a text'],
  [withApp({ appid: 'a b' }), 'apps[1].appid: "a b" is no appid such as "wx0123456789abcdef"'],
  [withApp({ appid: 'wx1' }), 'apps[1].appid: "wx1" is there twice'],
  [withApp({ secret }), 'apps[1].secret must not be in the file; write secretHash instead'],
  [withApp({ secretHash: secret }), 'apps[1].secretHash: is nothing that hashAppSecret made'],
  [
    withApp({ name: 'Shop' }),
    'apps[1].name is no field; the fields are appid, secretHash, account, origins, domains, payment, subscribeTemplates',
  ],
  [withApp({ account: '' }), 'apps[1].account must be a text'],
  [withApp({ origins: '*' }), 'apps[1].origins must be a list'],
  ...['*', 'null', 'https://*.example.com', 'https://a.example/', 'http://a.example'].map(
    (origin): [object, string] => [
      withApp({ origins: [origin] }),
      `apps[1].origins[0]: "${origin}" is no exact origin such as "https://shell.example.com"`,
    ],
  ),
  [
    withApp({ domains: { request: ['api.example.com'] } }),
    'apps[1].domains.request: "api.example.com" is no exact origin such as "https://api.example.com"',
  ],
  [
    withApp({ payment: { mchid: '1' } }),
    'apps[1].payment.apiKey must name a key: "env:NAME" or "file:path"',
  ],
  [
    withApp({ payment: { mchid: '1', apiKey: 'env:MINIVIEW_TEST_KEY' } }),
    'apps[1].payment.apiKey: must have 32 characters',
  ],
  [withApp({ payment: { apiKey: 'file:api.key' } }), 'apps[1].payment.mchid must be a text'],
  [
    withApp({ payment: { apiKey: 'file:api.key', mchid: '1-2' } }),
    'apps[1].payment.mchid: "1-2" is no number such as "1900000109"',
  ],
  [
    withApp({ payment: { ...payment, privateKey: 'file:short.key' } }),
    'apps[1].payment.privateKey: file:short.key is no RSA key in PEM',
  ],
  [
    withApp({ payment: { ...payment, publicKey: 'file:merchant.pem' } }),
    'apps[1].payment.publicKey: file:merchant.pem is no RSA key in PEM',
  ],
  [
    withApp({ payment: { ...payment, publicKey: 'file:public.pem' } }),
    'apps[1].payment must have a privateKey, which signs what the merchant gets',
  ],
  [
    withApp({ payment: { ...payment, secret: 'x' } }),
    'apps[1].payment.secret is no field; the fields are mchid, name, apiKey, privateKey, publicKey',
  ],
])('refuses a config and says: %2$s', (value, message) => {
  vi.stubEnv('MINIVIEW_TEST_KEY', platformKey)
  expect(() => checkPlatformConfig(value, folder)).toThrow(new TypeError(message))
})

it('says which file is no JSON, and quotes nothing of it', async () => {
  const file = join(folder, 'broken.json')
  await writeFile(file, `{ "secret": ${secret} }`)
  await expect(readPlatformConfig(file)).rejects.toThrow(new TypeError(`${file}: is no JSON`))
})
