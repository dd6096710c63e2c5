import { callHost, servePage } from '@miniview/bridge'
import type { Answer } from '@miniview/bridge'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createWeixinJSBridge } from './createWeixinJSBridge.js'
import type { BridgeResponse } from './createWeixinJSBridge.js'

/** The bridge over a real channel to a host that gives this answer. */
function bridgeTo(answer: (name: string, args: unknown) => Answer | undefined) {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    port1.close()
    port2.close()
  })
  const calls: [name: string, args: unknown][] = []
  const host = servePage(port1, {
    async invoke(name, args) {
      calls.push([name, args])
      return answer(name, args)
    },
  })
  const made = createWeixinJSBridge(callHost(port2, (...event) => made.emit(...event), 60_000))
  const call = (name: string, args?: unknown) =>
    new Promise<BridgeResponse>((resolve) => made.bridge.invoke(name, args, resolve))
  return { ...made, call, calls, host }
}

it('answers with both spellings of the message, and the data', async () => {
  const { call } = bridgeTo((name) => ({ ok: true, data: { name } }))
  expect(await call('getStorage', { key: 'k' })).toEqual({
    name: 'getStorage',
    err_msg: 'getStorage:ok',
    errMsg: 'getStorage:ok',
  })
})

it('answers a failure with its reason and number', async () => {
  const { call } = bridgeTo(() => ({ ok: false, reason: 'auth deny', errno: 103 }))
  expect(await call('getLocation')).toEqual({
    err_msg: 'getLocation:fail auth deny',
    errMsg: 'getLocation:fail auth deny',
    errno: 103,
  })
})

it('says in the platforms’ words that it does not know a name', async () => {
  const { call } = bridgeTo(() => ({ ok: false, reason: 'function not exist', errno: 100 }))
  expect(await call('unknown')).toEqual({ err_msg: 'system:function_not_exist' })
})

it('gives each caller a fresh, mutable object', async () => {
  const { call } = bridgeTo(() => ({ ok: true, data: { list: [1] } }))
  const [first, second] = await Promise.all([call('x'), call('x')])
  first['list'] = 'changed'
  delete first.errMsg
  expect(second).toMatchObject({ list: [1], errMsg: 'x:ok' })
})

it('has what the platforms’ bridge has', () => {
  const { bridge } = bridgeTo(() => ({ ok: true }))
  expect(Object.keys(bridge)).toEqual(['invoke', 'call', 'on', 'env', 'log'])
  expect(bridge.call).toBe(bridge.invoke)
})

it('calls back once, with what the page may keep', async () => {
  const { bridge, call } = bridgeTo(() => ({ ok: true }))
  const callback = vi.fn<(response: BridgeResponse) => void>()
  bridge.invoke('x', {}, callback)
  await call('later')
  expect(callback.mock.calls).toEqual([[{ err_msg: 'x:ok', errMsg: 'x:ok' }]])
  expect(Object.getPrototypeOf(callback.mock.calls[0]![0])).toBe(Object.prototype)
})

it('passes a message of any kind on as it is', async () => {
  const { call, calls } = bridgeTo(() => ({ ok: true }))
  for (const arg of ['text', ['a'], 0]) {
    await call('invokeMiniProgramAPI', { name: 'postMessage', arg, verifySignType: 'sha1' })
  }
  expect(calls.map(([, args]) => args)).toEqual(['text', ['a'], 0])
})

it('calls nobody back where the host does not answer', async () => {
  const { bridge, call } = bridgeTo((name) =>
    name.startsWith('miniProgram.') ? undefined : { ok: true },
  )
  const callback = vi.fn<() => void>()
  bridge.invoke('invokeMiniProgramAPI', { name: 'navigateTo', arg: { url: 'a' } }, callback)
  await call('later')
  expect(callback).not.toHaveBeenCalled()
})

it('unwraps what belongs to wx.miniProgram', async () => {
  const { call, calls } = bridgeTo(() => ({ ok: true }))
  const navigate = { name: 'navigateTo', arg: { url: 'a' }, verifySignType: 'sha1' }
  expect(await call('invokeMiniProgramAPI', navigate)).toEqual({
    err_msg: 'invokeMiniProgramAPI:ok',
  })
  await call('invokeMiniProgramAPI', { name: 'navigateBack' })
  await call('invokeMiniProgramAPI', {})
  expect(calls).toEqual([
    ['miniProgram.navigateTo', { url: 'a' }],
    ['miniProgram.navigateBack', {}],
    ['miniProgram.undefined', {}],
  ])
})

it.each([undefined, null, 'text', 1, true, () => {}])(
  'sends an empty object in place of %o',
  async (args) => {
    const { call, calls } = bridgeTo(() => ({ ok: true }))
    await call('x', args)
    expect(calls).toEqual([['x', {}]])
  },
)

it('drops functions, which cannot cross', async () => {
  const { call, calls } = bridgeTo(() => ({ ok: true }))
  await call('x', { a: 1, success() {}, nested: { f() {} } })
  expect(calls).toEqual([['x', { a: 1, nested: {} }]])
})

it('fails for a cycle, without asking the host', async () => {
  const { call, calls } = bridgeTo(() => ({ ok: true }))
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  expect(await call('x', cycle)).toMatchObject({
    errMsg: 'x:fail TypeError: Converting circular structure to JSON',
  })
  expect(calls).toEqual([])
})

it('works without a callback, and under the name call', async () => {
  const { bridge, call, calls } = bridgeTo(() => ({ ok: true }))
  bridge.call('a')
  bridge.invoke('b')
  await call('c')
  expect(calls.map(([name]) => name)).toEqual(['a', 'b', 'c'])
})

it('reports what a callback throws, and goes on', async () => {
  const reported: unknown[] = []
  vi.stubGlobal('reportError', (error: unknown) => void reported.push(error))
  const { bridge, call } = bridgeTo(() => ({ ok: true }))
  const error = new Error('in the page')
  bridge.invoke('x', {}, () => {
    throw error
  })
  expect(await call('y')).toMatchObject({ errMsg: 'y:ok' })
  expect(reported).toEqual([error])
  vi.unstubAllGlobals()
})

it('keeps one callback for each event, the last', async () => {
  const { bridge, call, host } = bridgeTo(() => ({ ok: true }))
  const told: unknown[] = []
  bridge.on('x', (payload) => void told.push(['first', payload]))
  bridge.on('x', (payload) => void told.push(['last', payload]))
  bridge.on('x', undefined as never)
  bridge.on('__proto__', (payload) => void told.push(['proto', payload]))
  host.emit('x', { data: { a: 1 } })
  host.emit('unknown', 2)
  host.emit('toString', 3)
  host.emit('__proto__', { data: { b: 4 } })
  await call('barrier')
  expect(told).toEqual([
    ['last', { a: 1 }],
    ['proto', { b: 4 }],
  ])
})
