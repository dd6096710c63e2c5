import { toFrameName } from '@miniview/bridge'
import { describe, expect, it, vi } from 'vitest'
import { createWx } from './createWx.js'
import { installBridge } from './installBridge.js'
import { facts, openPageWindow, openServedPage } from './testing/openPageWindow.js'

function invoke(window: Window, name: string, args?: unknown) {
  return new Promise<Record<string, unknown>>((resolve) =>
    window.WeixinJSBridge!.invoke(name, args, resolve),
  )
}

describe('in a host’s frame', () => {
  it('gives the page bridge, environment and user agent before anything else runs', () => {
    const { window } = openServedPage()
    const { userAgent } = window.navigator
    installBridge(window)
    expect(window.__wxjs_environment).toBe('miniprogram')
    expect(window.navigator.userAgent).toBe(`${userAgent} miniProgram TMA/testapp`)
    expect(window.WeixinJSBridge!.invoke).toBeTypeOf('function')
  })

  it('installs a bridge that no script of the page can replace', () => {
    const { window } = openServedPage()
    installBridge(window)
    const { WeixinJSBridge: bridge } = window
    expect(() => {
      window.WeixinJSBridge = undefined as never
    }).toThrow(TypeError)
    expect(() => Object.defineProperty(window, 'WeixinJSBridge', { value: 1 })).toThrow(TypeError)
    expect(window.WeixinJSBridge).toBe(bridge)
  })

  it('connects to the host’s origin alone, and reaches it', async () => {
    const { window, posted } = openServedPage((name) => ({ ok: true, data: { name } }))
    installBridge(window)
    expect(posted).toEqual([
      {
        targetOrigin: facts.hostOrigin,
        message: expect.objectContaining({ href: 'https://h5.example.com/page?a=1' }) as object,
      },
    ])
    expect(await invoke(window, 'getStorage')).toMatchObject({ name: 'getStorage' })
  })

  it('announces itself once, to scripts that run later too', async () => {
    const { window } = openServedPage()
    installBridge(window)
    const ready = vi.fn<() => void>()
    const announced = new Promise<void>((resolve) =>
      window.document.addEventListener('WeixinJSBridgeReady', () => {
        ready()
        resolve()
      }),
    )
    expect(ready).not.toHaveBeenCalled()
    await announced
    installBridge(window)
    await new Promise<void>((resolve) => setTimeout(resolve))
    expect(ready).toHaveBeenCalledOnce()
  })

  it('announces itself when the document is parsed, where that is still going on', () => {
    const { window } = openServedPage()
    const { document } = window
    Object.defineProperty(document, 'readyState', { value: 'loading' })
    const ready = vi.fn<() => void>()
    document.addEventListener('WeixinJSBridgeReady', ready)
    installBridge(window)
    expect(ready).not.toHaveBeenCalled()
    document.dispatchEvent(new Event('DOMContentLoaded'))
    document.dispatchEvent(new Event('DOMContentLoaded'))
    expect(ready).toHaveBeenCalledOnce()
  })

  it('tells address and title at first, on a change, and when it is asked', async () => {
    const { window, calls, host } = openServedPage()
    window.document.title = 'First'
    installBridge(window)
    const reported = (count: number) =>
      vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(count))
    await reported(1)
    const href = 'https://h5.example.com/page?a=1'
    expect(calls).toEqual([['reportPage', { href, title: 'First', canGoBack: false }]])
    host().emit('miniview:ask', null)
    await reported(2)
    window.document.title = 'Second'
    await reported(3)
    expect(calls.at(-1)).toEqual(['reportPage', { href, title: 'Second', canGoBack: false }])
  })

  it('keeps the host’s own events from the page, and gives it the platform’s', async () => {
    const { window, host } = openServedPage()
    installBridge(window)
    const wx = createWx(window)
    const told: unknown[] = []
    window.WeixinJSBridge!.on('miniview:ask', (payload) => void told.push(payload))
    wx.miniProgram.onWebviewEvent((message) => void told.push(message))
    host().emit('miniview:ask', null)
    host().emit('webviewEvent', { message: 1 })
    await invoke(window, 'barrier')
    expect(told).toEqual([{ message: 1 }])
  })

  it('adds the user agent once, also where the frame moves on', () => {
    const { window } = openServedPage()
    const userAgent = `Browser ${facts.userAgentSuffix}`
    Object.defineProperty(window.navigator, 'userAgent', { value: userAgent, configurable: true })
    installBridge(window)
    expect(window.navigator.userAgent).toBe(userAgent)
  })
})

describe('elsewhere', () => {
  it.each([
    ['in a window of its own', { name: toFrameName(facts), framed: false }],
    ['in a frame of another site', { name: 'main', framed: true }],
    ['in a frame with a broken name', { name: 'miniview:{}', framed: true }],
  ])('changes nothing %s', (_name, options) => {
    const window = openPageWindow(options)
    const { userAgent } = window.navigator
    installBridge(window)
    expect(window.WeixinJSBridge).toBeUndefined()
    expect(window.__wxjs_environment).toBeUndefined()
    expect(window.navigator.userAgent).toBe(userAgent)
  })

  it('leaves the bridge alone that an app injected', () => {
    const { window, posted } = openServedPage()
    const { userAgent } = window.navigator
    const injected = { invoke() {} } as never
    window.WeixinJSBridge = injected
    installBridge(window)
    expect(window.WeixinJSBridge).toBe(injected)
    expect(window.__wxjs_environment).toBeUndefined()
    expect(window.navigator.userAgent).toBe(userAgent)
    expect(posted).toEqual([])
  })
})
