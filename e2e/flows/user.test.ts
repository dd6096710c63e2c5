import { decryptData, developmentSecret, isUserDataSignature } from '@miniview/server'
import type { EncryptedData } from '@miniview/server'
import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { callShell, callWx, testBench } from '../apps/openTestApp.js'

const bench = testBench()

interface Session {
  openid: string
  session_key: string
}

/** What the app's own server does with a code. */
async function exchange(app: MiniAppHandle, code: string): Promise<Session> {
  const { origin } = new URL(app.container.url())
  const appid = await app.inHost((host) => host.app.appId)
  const query = new URLSearchParams({
    appid,
    secret: developmentSecret,
    js_code: code,
    grant_type: 'authorization_code',
  })
  const answer = (await (await fetch(`${origin}/sns/jscode2session?${query}`)).json()) as Session
  expect(answer).not.toHaveProperty('errcode')
  return answer
}

async function sessionOf(app: MiniAppHandle): Promise<Session> {
  const { code, errMsg } = await callWx(await app.page(), 'login')
  expect(errMsg).toBe('login:ok')
  return exchange(app, String(code))
}

/** Allows what a dialog asks, once its button is armed. */
async function allow(app: MiniAppHandle) {
  await app.waitFor('the armed button', async () => {
    await app.tap('[data-action=allow]').catch(() => {})
    return !(await app.sees('dialog'))
  })
}

test('a code from a page or the app’s own code names the same person, once', async () => {
  const app = await bench.open()
  const { openid } = await sessionOf(app)
  const { result } = (await callShell(await app.page(), 'login')) as { result: { code: string } }
  expect((await exchange(app, result.code)).openid).toBe(openid)
  await expect(exchange(app, result.code)).rejects.toThrow('errcode')
})

test('a session is good after a login and not before', async () => {
  const app = await bench.open()
  const page = await app.page()
  expect(await callWx(page, 'checkSession')).toEqual({
    errMsg: 'checkSession:fail session time out, need relogin',
    errno: 4,
  })
  await callWx(page, 'login')
  expect(await callWx(page, 'checkSession')).toEqual({ errMsg: 'checkSession:ok' })
})

test('the person is told to an app that was allowed to know, signed for its server', async () => {
  const app = await bench.open({ user: 'lin', gesture: 'off' })
  const page = await app.page()
  expect(await callShell(page, 'getUserInfo')).toEqual({
    error: { errMsg: 'getUserInfo:fail scope unauthorized', errno: 103 },
  })
  const { session_key: sessionKey, openid } = await sessionOf(app)
  const asked = callShell(page, 'getUserProfile', { desc: 'to greet you' })
  expect(await app.text('dialog')).toMatch(/see your nickname and picture\s+Purpose: to greet you/)
  await allow(app)
  const { result } = (await asked) as { result: Record<string, string> }
  const { rawData, signature, encryptedData, iv } = result as Record<string, string>
  expect(result).toMatchObject({ userInfo: { nickName: '小林' }, errMsg: 'getUserProfile:ok' })
  expect(isUserDataSignature(signature!, rawData!, sessionKey)).toBe(true)
  const encrypted = { encryptedData, iv } as EncryptedData
  const appid = await app.inHost((host) => host.app.appId)
  expect(decryptData({ ...encrypted, appid, sessionKey })).toMatchObject({
    openId: openid,
    nickName: '小林',
  })
  // The session_key stays with the servers.
  expect(JSON.stringify(await app.calls())).not.toContain(sessionKey)
})

test('a phone number goes to the app’s server only, after the person allowed it', async () => {
  const app = await bench.open({ gesture: 'off' })
  const page = await app.page()
  const { session_key: sessionKey } = await sessionOf(app)
  const refused = callWx(page, 'getPhoneNumber')
  expect(await app.text('dialog')).toMatch(/have your phone number\s+Asked by/)
  await app.tap('[data-action=deny]')
  expect(await refused).toMatchObject({ errMsg: 'getPhoneNumber:fail user deny' })
  const closed = callWx(page, 'getPhoneNumber')
  await app.text('dialog')
  await app.press('Escape')
  expect(await closed).toMatchObject({ errMsg: 'getPhoneNumber:fail cancel' })
  const asked = callWx(page, 'getPhoneNumber')
  await app.text('dialog')
  await allow(app)
  const { errMsg, ...encrypted } = await asked
  expect(errMsg).toBe('getPhoneNumber:ok')
  const appid = await app.inHost((host) => host.app.appId)
  const data = decryptData({ ...(encrypted as unknown as EncryptedData), appid, sessionKey })
  expect(data).toMatchObject({ phoneNumber: '+447700900123', countryCode: '44' })
})

test('steps are not there without a provider', async () => {
  const app = await bench.open()
  await sessionOf(app)
  const asked = callShell(await app.page(), 'getWeRunData')
  await app.text('dialog')
  await allow(app)
  expect(await asked).toEqual({ error: { errMsg: 'getWeRunData:fail not supported', errno: 100 } })
})

test('storage and openid follow the person', async () => {
  const [ada, lin] = [await bench.open({ user: 'ada' }), await bench.open({ user: 'lin' })]
  expect((await sessionOf(ada)).openid).not.toBe((await sessionOf(lin)).openid)
})

test('without the platform’s server it says so', async () => {
  const app = await bench.open({ platform: undefined })
  expect(await callWx(await app.page(), 'login')).toEqual({
    errMsg: 'login:fail not supported',
    errno: 100,
  })
})
