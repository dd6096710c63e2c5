import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { pageOrigin, startTestHost } from '../../testing/startTestHost.js'

it('joins the plugin’s result to its own, and hands it data and caller', async () => {
  const { host, wx } = await startTestHost()
  const calls: unknown[] = []
  host.registerPlugin('shop.add', {
    handler(data: object, { appId, origin }) {
      calls.push({ data, appId, origin })
      return { total: 3 }
    },
    callers: ['page', 'h5'],
  })
  expect(await wx.invokeNativePlugin({ api_name: 'shop.add', data: { id: 1 } })).toEqual({
    total: 3,
    errMsg: 'invokeNativePlugin:ok',
  })
  const page = connectTestPage(host)
  expect(await page.invoke('invokeNativePlugin', { api_name: 'shop.add' })).toEqual({
    ok: true,
    data: { total: 3 },
  })
  expect(calls).toEqual([
    { data: { id: 1 }, appId: 'testapp', origin: undefined },
    { data: {}, appId: 'testapp', origin: pageOrigin },
  ])
})

it.each(['missing', '__proto__', 'constructor', 'toString', ''])(
  'fails for the unknown plugin %o',
  async (name) => {
    const { wx } = await startTestHost()
    await expect(wx.invokeNativePlugin({ api_name: name })).rejects.toEqual({
      errMsg: `invokeNativePlugin:fail api "${name}" is not found`,
      errno: 101,
    })
  },
)

it('keeps a plugin from callers that it does not name', async () => {
  const { host, wx } = await startTestHost()
  const handler = vi.fn<() => void>()
  host.registerPlugin('default', { handler })
  host.registerPlugin('pagesOnly', { handler, callers: ['h5'] })
  const page = connectTestPage(host)
  expect(await page.invoke('invokeNativePlugin', { api_name: 'default' })).toEqual({
    ok: false,
    reason: 'permission denied',
    errno: 102,
  })
  await expect(wx.invokeNativePlugin({ api_name: 'pagesOnly' })).rejects.toEqual({
    errMsg: 'invokeNativePlugin:fail permission denied',
    errno: 102,
  })
  expect(handler).not.toHaveBeenCalled()
  expect(await page.invoke('checkJsApi', { jsApiList: ['default', 'pagesOnly'] })).toMatchObject({
    data: { checkResult: { default: false, pagesOnly: true } },
  })
})

it('checks data against the plugin’s schema', async () => {
  const { host, wx } = await startTestHost()
  host.registerPlugin('typed', {
    params: v.object({ id: v.number() }),
    handler: (data: { id: number }) => ({ next: data.id + 1 }),
  })
  expect(await wx.invokeNativePlugin({ api_name: 'typed', data: { id: 1 } })).toMatchObject({
    next: 2,
  })
  await expect(wx.invokeNativePlugin({ api_name: 'typed', data: { id: 'x' } })).rejects.toEqual({
    errMsg:
      'invokeNativePlugin:fail parameter error: parameter.data.id should be Number instead of String;',
    errno: 101,
  })
})

it('tells the message of what a plugin throws, and not its stack', async () => {
  const { host, wx } = await startTestHost()
  host.registerPlugin('throws', {
    handler() {
      throw new Error('out of stock')
    },
  })
  host.registerPlugin('rejects', { handler: () => Promise.reject('plain text') })
  await expect(wx.invokeNativePlugin({ api_name: 'throws' })).rejects.toEqual({
    errMsg: 'invokeNativePlugin:fail out of stock',
  })
  await expect(wx.invokeNativePlugin({ api_name: 'rejects' })).rejects.toEqual({
    errMsg: 'invokeNativePlugin:fail plain text',
  })
})

it('fails where a plugin does not answer in its time', async () => {
  const { host, wx } = await startTestHost()
  host.registerPlugin('silent', { handler: () => new Promise(() => {}), timeout: 5_000 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const failure = wx.invokeNativePlugin({ api_name: 'silent' }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await failure).toEqual({ errMsg: 'invokeNativePlugin:fail timeout', errno: 5 })
  } finally {
    vi.useRealTimers()
  }
})

it('fails for a page whose result cannot be sent', async () => {
  const { host } = await startTestHost()
  host.registerPlugin('bad', { handler: () => ({ f() {} }), callers: ['h5'] })
  const page = connectTestPage(host)
  expect(await page.invoke('invokeNativePlugin', { api_name: 'bad' })).toEqual({
    ok: false,
    reason: 'the result cannot be sent to a page',
  })
})

it('aborts for a page that goes away', async () => {
  const { host } = await startTestHost()
  let signal: AbortSignal | undefined
  const running = new Promise<void>((resolve) => {
    host.registerPlugin('slow', {
      handler(_data: never, context) {
        signal = context.signal
        resolve()
        return new Promise(() => {})
      },
      callers: ['h5'],
    })
  })
  const page = connectTestPage(host)
  const answer = page.invoke('invokeNativePlugin', { api_name: 'slow' })
  await running
  expect(signal!.aborted).toBe(false)
  page.webView.close()
  expect(signal!.aborted).toBe(true)
  expect(await answer).toEqual({ ok: false, reason: 'the page was closed' })
})

it.each(['', '1st', '__proto__', 'a b', 'a/b', 'x'.repeat(65)])(
  'takes no plugin of the name %o',
  async (name) => {
    const { host } = await startTestHost()
    expect(() => host.registerPlugin(name, { handler() {} })).toThrow(TypeError)
  },
)

it('takes no second plugin of one name', async () => {
  const { host } = await startTestHost()
  host.registerPlugin('once', { handler() {} })
  expect(() => host.registerPlugin('once', { handler() {} })).toThrow(
    'registerPlugin: "once" is registered already',
  )
})

it('checks data by a function of the shell’s own', async () => {
  const { host, wx } = await startTestHost()
  host.registerPlugin('checked', {
    params(data) {
      if (!Array.isArray(data)) throw new TypeError('a list is needed')
      return data.length
    },
    handler: (length: number) => ({ length }),
  })
  expect(await wx.invokeNativePlugin({ api_name: 'checked', data: [1, 2] })).toMatchObject({
    length: 2,
  })
  await expect(wx.invokeNativePlugin({ api_name: 'checked', data: 'x' })).rejects.toEqual({
    errMsg: 'invokeNativePlugin:fail parameter error: a list is needed',
    errno: 101,
  })
})

it('asks for a plugin’s scopes before it runs', async () => {
  const handler = vi.fn<() => void>()
  const ui = { askPermission: async () => false }
  const { host, wx } = await startTestHost({ ui })
  host.registerPlugin('films', { handler, scopes: ['scope.camera', 'scope.record'] })
  await expect(wx.invokeNativePlugin({ api_name: 'films' })).rejects.toEqual({
    errMsg: 'invokeNativePlugin:fail auth deny',
    errno: 103,
  })
  expect(handler).not.toHaveBeenCalled()
})

it('tells progress as copies, until its end', async () => {
  const { host, wx } = await startTestHost()
  let tellLate = (_value: unknown) => {}
  const step = { percent: 50 }
  host.registerPlugin('steps', {
    async handler(_data: never, { progress }) {
      tellLate = progress
      progress(step)
      progress({ percent: 100 })
    },
  })
  const told: unknown[] = []
  await wx.invokeNativePlugin({ api_name: 'steps', progress: (value) => void told.push(value) })
  tellLate({ percent: 200 })
  expect(told).toEqual([{ percent: 50 }, { percent: 100 }])
  expect(told[0]).not.toBe(step)
})

it('aborts a plugin that does not answer in its time', async () => {
  const { host, wx } = await startTestHost()
  let signal: AbortSignal | undefined
  host.registerPlugin('silent', {
    timeout: 1,
    handler(_data: never, context) {
      signal = context.signal
      return new Promise(() => {})
    },
  })
  await expect(wx.invokeNativePlugin({ api_name: 'silent' })).rejects.toMatchObject({ errno: 5 })
  expect(signal!.aborted).toBe(true)
})

it.each([
  ['a function', () => () => 1, 'the result is no plain data'],
  ['a node', () => ({ node: document.body, f() {} }), 'the result is no plain data'],
  ['a text', () => 'text', 'the result is no object'],
  ['a list', () => [1], 'the result is no object'],
])('fails for %s as the result', async (_name, handler, reason) => {
  const { host, wx } = await startTestHost()
  host.registerPlugin('bad', { handler: handler as () => object })
  await expect(wx.invokeNativePlugin({ api_name: 'bad' })).rejects.toEqual({
    errMsg: `invokeNativePlugin:fail ${reason}`,
  })
})

it('takes something without a text as thrown', async () => {
  const { host, wx } = await startTestHost()
  host.registerPlugin('odd', { handler: () => Promise.reject(Object.create(null)) })
  await expect(wx.invokeNativePlugin({ api_name: 'odd' })).rejects.toEqual({
    errMsg: 'invokeNativePlugin:fail failed',
  })
})

describe('a plugin in the place of a built-in API', () => {
  it('has to say so, and there has to be one', async () => {
    const { host } = await startTestHost()
    expect(() => host.registerPlugin('login', { handler() {} })).toThrow(
      'registerPlugin: "login" is a built-in API; override: true replaces it',
    )
    for (const name of ['shop.add', 'onAppShow', 'request', 'getStorageSync']) {
      expect(() => host.registerPlugin(name, { handler() {}, override: true })).toThrow(
        `registerPlugin: "${name}" is no built-in API that can be replaced`,
      )
    }
  })

  it('answers for callers that it names, after the checks of the API', async () => {
    const { host, wx } = await startTestHost()
    host.registerPlugin('getStorage', {
      override: true,
      handler: ({ key }: { key: string }) => ({ data: `own ${key}` }),
    })
    expect(await wx.getStorage({ key: 'a' })).toEqual({ data: 'own a', errMsg: 'getStorage:ok' })
    await expect(wx.getStorage({ key: 1 as never })).rejects.toMatchObject({ errno: 101 })
    expect(await connectTestPage(host).invoke('getStorage', { key: 'a' })).toEqual({
      ok: false,
      reason: 'permission denied',
      errno: 102,
    })
  })

  it('answers where it stands for a function that does', async () => {
    const { host, wx } = await startTestHost()
    host.registerPlugin('getAppBaseInfo', {
      override: true,
      handler: () => ({ SDKVersion: '9.9.9' }),
    })
    expect(wx.getAppBaseInfo()).toEqual({ SDKVersion: '9.9.9' })
  })
})
