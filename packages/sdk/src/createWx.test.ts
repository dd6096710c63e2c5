import { describe, expect, it, vi } from 'vitest'
import { createWx } from './createWx.js'
import type { Wx } from './createWx.js'
import type { BridgeResponse, WeixinJSBridge } from './createWeixinJSBridge.js'
import { pageApis } from './pageApis.gen.js'
import { openPageWindow } from './testing/openPageWindow.js'

interface InjectedBridge {
  bridge: WeixinJSBridge
  invoked: [name: string, args: unknown][]
  tell(event: string, payload: unknown): void
}

/** A bridge as an app injects it, which gives this response. */
function injectedBridge(response: object = { errMsg: 'x:ok' }): InjectedBridge {
  const invoked: InjectedBridge['invoked'] = []
  const callbacks = new Map<string, (payload: unknown) => void>()
  const invoke: WeixinJSBridge['invoke'] = (name, args, callback) => {
    invoked.push([name, args])
    callback?.({ ...response } as BridgeResponse)
  }
  const bridge = {
    invoke,
    call: invoke,
    on: (event: string, callback: (payload: unknown) => void) =>
      void callbacks.set(event, callback),
    env: {},
    log() {},
  }
  return { bridge, invoked, tell: (event, payload) => callbacks.get(event)!(payload) }
}

function wxWith(response?: object): InjectedBridge & { wx: Wx; window: Window } {
  const injected = injectedBridge(response)
  const window = openPageWindow()
  window.WeixinJSBridge = injected.bridge
  return { ...injected, window, wx: createWx(window) }
}

describe('the call', () => {
  it.each(Object.entries(pageApis.wx))('%s forwards exactly its fields', (name, fields) => {
    const { wx, invoked } = wxWith()
    const own = Object.fromEntries(fields.map((field) => [field, `value of ${field}`]))
    const call = (wx as unknown as Record<string, (options: object) => void>)[name]!
    call({ ...own, other: 1, constructor: 2, success() {} })
    expect(invoked).toEqual([[name, own]])
  })

  it.each(Object.entries(pageApis.miniProgram))(
    'miniProgram.%s goes through invokeMiniProgramAPI with exactly its fields',
    (name, fields) => {
      const { wx, invoked } = wxWith()
      const miniProgram = wx.miniProgram as unknown as Record<string, (options: object) => void>
      const names = typeof fields === 'string' ? [fields] : fields
      const own = Object.fromEntries(names.map((field) => [field, { value: field }]))
      miniProgram[name]!({ ...own, other: 1, success() {} })
      const arg = typeof fields === 'string' ? { value: fields } : own
      expect(invoked).toEqual([['invokeMiniProgramAPI', { name, arg }]])
    },
  )

  it.each([0, '', false, null, undefined])('postMessage sends %o as an empty object', (data) => {
    const { wx, invoked } = wxWith()
    void wx.miniProgram.postMessage({ data })
    expect(invoked).toEqual([['invokeMiniProgramAPI', { name: 'postMessage', arg: {} }]])
  })

  it('needs no options where the API needs none', () => {
    const { wx, invoked } = wxWith()
    void wx.getNetworkType()
    wx.miniProgram.navigateBack({})
    ;(wx.miniProgram.navigateBack as () => void)()
    expect(invoked).toEqual([
      ['getNetworkType', {}],
      ['invokeMiniProgramAPI', { name: 'navigateBack', arg: {} }],
      ['invokeMiniProgramAPI', { name: 'navigateBack', arg: {} }],
    ])
  })
})

describe('the answer', () => {
  it.each([
    [{}, 'ok'],
    [{ err_msg: 'x:ok' }, 'ok'],
    [{ err_msg: 'x:OK' }, 'ok'],
    [{ err_msg: 'x:confirm' }, 'ok'],
    [{ err_msg: 'x:failed' }, 'fail'],
    [{ err_msg: 'x:' }, 'fail'],
    [{ err_msg: 'nav:fail_page not found' }, 'page not found'],
    [{ err_msg: 'nav:failed_page_not_found' }, 'page not found'],
    [{ err_msg: 'system:function_not_exist' }, 'function not exist'],
    [{ err_msg: 'system:access_denied' }, 'permission denied'],
    [{ err_msg: 'x:no permission to execute' }, 'permission denied'],
    [{ err_msg: 'x:cancel' }, 'cancel'],
    [{ errMsg: 'x:ok', err_msg: 'x:fail' }, 'ok'],
    [{ errMsg: 'x:OK' }, 'OK'],
    [{ errMsg: 'x:confirm' }, 'confirm'],
    [{ errMsg: 'x:fail cancel' }, 'fail cancel'],
    [{ errMsg: "hideToast:fail:toast can't be found" }, "fail:toast can't be found"],
  ])('%j ends as %s', (response, status) => {
    const { wx } = wxWith(response)
    const complete = vi.fn<(response: object) => void>()
    wx.getStorage({ key: 'k', complete })
    expect(complete.mock.calls).toEqual([[{ errMsg: `getStorage:${status}` }]])
  })

  it('keeps the data and loses the old error fields', () => {
    const { wx } = wxWith({ err_msg: 'x:ok', err_code: 1, err_desc: 'd', err_detail: 'e', data: 1 })
    const success = vi.fn<(response: object) => void>()
    wx.getStorage({ key: 'k', success })
    expect(success.mock.calls).toEqual([[{ data: 1, errMsg: 'getStorage:ok' }]])
  })

  it.each([
    ['ok', ['success', 'complete']],
    ['cancel', ['cancel', 'complete']],
    ['fail cancel', ['fail', 'complete']],
    ['anything', ['fail', 'complete']],
  ])('with %s runs %j', (status, expected) => {
    const { wx } = wxWith({ errMsg: `getStorage:${status}` })
    const ran: string[] = []
    const returned: unknown = wx.getStorage({
      key: 'k',
      success: () => void ran.push('success'),
      fail: () => void ran.push('fail'),
      cancel: () => void ran.push('cancel'),
      complete: () => void ran.push('complete'),
    })
    expect(ran).toEqual(expected)
    expect(returned).toBeUndefined()
  })

  it('is a promise where no callback is given', async () => {
    const good = wxWith({ err_msg: 'x:ok', data: 1 })
    expect(await good.wx.getStorage({ key: 'k' })).toEqual({ data: 1, errMsg: 'getStorage:ok' })
    const bad = wxWith({ errMsg: 'getStorage:fail data not found', errno: 4 })
    await expect(bad.wx.getStorage({ key: 'k' })).rejects.toEqual({
      errMsg: 'getStorage:fail data not found',
      errno: 4,
    })
  })

  it('leaves no rejection behind where the page ignores the promise', async () => {
    const unhandled: unknown[] = []
    const keep = (error: unknown) => void unhandled.push(error)
    process.on('unhandledRejection', keep)
    const { wx } = wxWith({ errMsg: 'getStorage:fail data not found' })
    void wx.getStorage({ key: 'k' })
    await new Promise(setImmediate)
    process.off('unhandledRejection', keep)
    expect(unhandled).toEqual([])
  })
})

describe('a route', () => {
  it.each(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'] as const)(
    '%s returns nothing, also without callbacks',
    (name) => {
      const { wx } = wxWith()
      const returned: unknown = wx.miniProgram[name]({ url: '/pages/a' })
      expect(returned).toBeUndefined()
    },
  )

  it('navigateBack returns nothing either', () => {
    const { wx } = wxWith()
    const returned: unknown = wx.miniProgram.navigateBack({ delta: 1 })
    expect(returned).toBeUndefined()
  })
})

describe('outside a host', () => {
  it('a call fails at once', async () => {
    const wx = createWx(openPageWindow())
    const errMsg = 'getStorage:fail this page is not in a mini program web-view'
    const ran: unknown[] = []
    wx.getStorage({
      key: 'k',
      fail: (error) => void ran.push(['fail', error]),
      complete: (error) => void ran.push(['complete', error]),
    })
    expect(ran).toEqual([
      ['fail', { errMsg }],
      ['complete', { errMsg }],
    ])
    await expect(wx.getStorage({ key: 'k' })).rejects.toEqual({ errMsg })
  })

  it('a route does nothing', () => {
    const wx = createWx(openPageWindow())
    expect(() => wx.miniProgram.navigateTo({ url: 'a' })).not.toThrow()
  })

  it('getEnv says so at once', () => {
    const wx = createWx(openPageWindow())
    const callback = vi.fn<(environment: object) => void>()
    wx.miniProgram.getEnv(callback)
    expect(callback.mock.calls).toEqual([[{ miniprogram: false }]])
  })
})

describe('in an app that has yet to inject its bridge', () => {
  function waitingWx() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const window = openPageWindow()
    Object.defineProperty(window.navigator, 'userAgent', { value: 'Phone MicroMessenger/8.0.50' })
    return { window, wx: createWx(window) }
  }

  it('calls wait for it, and are sent once', () => {
    const { window, wx } = waitingWx()
    const { bridge, invoked } = injectedBridge()
    wx.miniProgram.navigateTo({ url: 'a' })
    const success = vi.fn<() => void>()
    wx.getStorage({ key: 'k', success })
    expect(invoked).toEqual([])
    window.WeixinJSBridge = bridge
    window.document.dispatchEvent(new Event('WeixinJSBridgeReady'))
    window.document.dispatchEvent(new Event('WeixinJSBridgeReady'))
    expect(invoked.map(([name]) => name)).toEqual(['invokeMiniProgramAPI', 'getStorage'])
    expect(success).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })

  it('calls fail in the end where it never comes, and getEnv sooner', () => {
    const { wx } = waitingWx()
    const fail = vi.fn<(error: object) => void>()
    const environment = vi.fn<(environment: object) => void>()
    wx.getStorage({ key: 'k', fail })
    wx.miniProgram.getEnv(environment)
    vi.advanceTimersByTime(2_999)
    expect(environment).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(environment.mock.calls).toEqual([[{ miniprogram: false }]])
    expect(fail).not.toHaveBeenCalled()
    vi.advanceTimersByTime(57_000)
    expect(fail).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })
})

it('getEnv tells a mini program by its environment', () => {
  const { window, wx } = wxWith()
  const callback = vi.fn<(environment: object) => void>()
  wx.miniProgram.getEnv(callback)
  window.__wxjs_environment = 'miniprogram'
  wx.miniProgram.getEnv(callback)
  expect(callback.mock.calls).toEqual([[{ miniprogram: false }], [{ miniprogram: true }]])
})

describe('onWebviewEvent', () => {
  it('gives every listener the bare message, once', () => {
    const { tell, wx } = wxWith()
    const told: unknown[] = []
    const first = (message: unknown) => void told.push(['first', message])
    wx.miniProgram.onWebviewEvent(first)
    wx.miniProgram.onWebviewEvent((message) => void told.push(['second', message]))
    wx.miniProgram.onWebviewEvent(first)
    wx.miniProgram.onWebviewEvent('no function' as never)
    tell('webviewEvent', { data: { message: 'hello' } })
    expect(told).toEqual([
      ['first', { message: 'hello' }],
      ['second', { message: 'hello' }],
    ])
  })

  it('loses exactly the listener that offWebviewEvent names', () => {
    const { tell, wx } = wxWith()
    const told: string[] = []
    const [a, b] = [() => void told.push('a'), () => void told.push('b')]
    wx.miniProgram.onWebviewEvent(a)
    wx.miniProgram.onWebviewEvent(b)
    wx.miniProgram.offWebviewEvent(() => {})
    ;(wx.miniProgram.offWebviewEvent as () => void)()
    tell('webviewEvent', { data: 1 })
    expect(told).toEqual(['a', 'b'])
    wx.miniProgram.offWebviewEvent(a)
    tell('webviewEvent', { data: 1 })
    expect(told).toEqual(['a', 'b', 'b'])
  })

  it('reaches a listener that another one removes while it runs', () => {
    const { tell, wx } = wxWith()
    const told: string[] = []
    const second = () => void told.push('second')
    wx.miniProgram.onWebviewEvent(() => wx.miniProgram.offWebviewEvent(second))
    wx.miniProgram.onWebviewEvent(second)
    tell('webviewEvent', { data: 1 })
    tell('webviewEvent', { data: 1 })
    expect(told).toEqual(['second'])
  })
})
