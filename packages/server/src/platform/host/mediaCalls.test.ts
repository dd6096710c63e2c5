import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { openPlatform, startPlatform } from '../testing/startPlatform.js'
import { testApp } from '../testing/testApps.js'

const day = 24 * 60 * 60_000
const content = new Uint8Array([0, 1, 2, 255])
const missing = { status: 404, errno: 4, reason: 'invalid media_id' }

let platform: Awaited<ReturnType<typeof openPlatform>>
beforeAll(async () => {
  platform = await openPlatform({
    apps: [testApp('wx1'), testApp('wx2')],
    limits: { mediaSize: 1000, mediaOfUser: 2500 },
  })
})
afterAll(() => platform.close())

/** What a container gets: the bytes with their type, or the failure. */
async function download(
  serverId: unknown,
  { user = 'ada', ...params }: { user?: string; appid?: string; kind?: string } = {},
) {
  const call = { appid: 'wx1', kind: 'image', serverId, ...params }
  const response = await platform.host('media/download', call, { 'x-miniview-user': user })
  if (response.status !== 200)
    return { status: response.status, ...((await response.json()) as object) }
  return {
    type: response.headers.get('content-type'),
    nosniff: response.headers.get('x-content-type-options'),
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

it('keeps the bytes for the person who sent them, in that app, and nobody else', async () => {
  const { status, serverId } = await platform.upload(content)
  expect(status).toBe(200)
  expect(serverId).toMatch(/^[\w-]{56}$/)
  expect(await download(serverId)).toEqual({
    type: 'image/png',
    nosniff: 'nosniff',
    bytes: content,
  })
  expect(await download(serverId, { user: 'lin' })).toEqual(missing)
  expect(await download(serverId, { appid: 'wx2' })).toEqual(missing)
  expect(await download(serverId, { kind: 'voice' })).toEqual(missing)
  expect(
    await download(String(serverId).replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))),
  ).toEqual(missing)
  expect(await download('constructor')).toEqual(missing)
})

it('gives them to the app’s own server, and to that of no other app', async () => {
  const { serverId } = await platform.upload(
    content,
    { kind: 'voice' },
    { 'content-type': 'audio/webm' },
  )
  const get = async (params: object) => {
    const search = new URLSearchParams(Object.entries(params))
    return fetch(`${platform.origin}/cgi-bin/media/get?${search}`)
  }
  const token = await platform.accessToken()
  const response = await get({ access_token: token, media_id: serverId })
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(content)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'audio/webm',
    'content-disposition': `attachment; filename="${serverId}"`,
    'x-content-type-options': 'nosniff',
  })
  const other = await platform.accessToken('wx2')
  for (const [params, errcode, errmsg] of [
    [{ access_token: other, media_id: serverId }, 40007, 'invalid media_id'],
    [{ access_token: token, media_id: 'x' }, 40007, 'invalid media_id'],
    [{ access_token: token }, 41006, 'media_id missing'],
    [{ media_id: serverId }, 41001, 'access_token missing'],
    [
      { access_token: 'x', media_id: serverId },
      40001,
      'invalid credential, access_token is invalid or not latest',
    ],
  ] as const) {
    expect(await (await get(params)).json()).toEqual({ errcode, errmsg })
  }
})

it.each([
  ['another origin', {}, { origin: 'https://evil.example' }, 403, 'jsapi has no permission'],
  ['a stranger', {}, { 'x-miniview-user': 'nobody' }, 401, 'not signed in'],
  ['an unknown app', { appid: 'wx9' }, {}, 404, 'invalid appid'],
  [
    'what is no picture',
    {},
    { 'content-type': 'image/svg+xml' },
    400,
    'jsapi invalid request data',
  ],
  ['a voice as a picture', {}, { 'content-type': 'audio/webm' }, 400, 'jsapi invalid request data'],
  ['another kind', { kind: 'video' }, {}, 400, 'jsapi invalid request data'],
])('refuses %s', async (_who, params, headers, status, reason) => {
  expect(await platform.upload(content, params, headers as Record<string, string>)).toMatchObject({
    status,
    reason,
  })
})

it('refuses what is too large, and what one person sends too much of', async () => {
  expect(await platform.upload(new Uint8Array(1001))).toEqual({
    status: 413,
    errno: 603301,
    reason: 'exceed max file size',
  })
  const send = (user: string) =>
    platform.upload(new Uint8Array(1000), { appid: 'wx2' }, { 'x-miniview-user': user })
  expect(await send('lin')).toHaveProperty('serverId')
  expect(await send('lin')).toHaveProperty('serverId')
  expect(await send('lin')).toEqual({ status: 429, errno: 1003, reason: 'server frequency limit' })
  expect(await send('ada')).toHaveProperty('serverId')
})

it('forgets them after three days, and the oldest where there is no room', async () => {
  let now = 0
  const store = createMemoryStore({ now: () => now, maxMedia: 10 })
  const { upload, accessToken, open } = await startPlatform({ store })
  const isThere = async (serverId: unknown) =>
    (await store.media('wx1', String(serverId))) !== undefined
  const first = (await upload(new Uint8Array(4)))['serverId']
  now = 3 * day - 1
  expect(await isThere(first)).toBe(true)
  const second = (await upload(new Uint8Array(4)))['serverId']
  now = 3 * day
  expect([await isThere(first), await isThere(second)]).toEqual([false, true])
  const third = (await upload(new Uint8Array(4)))['serverId']
  const fourth = (await upload(new Uint8Array(4)))['serverId']
  expect([await isThere(second), await isThere(third), await isThere(fourth)]).toEqual([
    false,
    true,
    true,
  ])
  expect(await upload(new Uint8Array(11))).toHaveProperty('status', 429)
  const call = { access_token: await accessToken(), media_id: String(first) }
  expect(await open('/cgi-bin/media/get', call)).toHaveProperty('errcode', 40007)
})
