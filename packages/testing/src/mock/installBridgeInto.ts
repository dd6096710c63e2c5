import { createWx } from '@miniview/sdk'
import type { WeixinJSBridge } from '@miniview/sdk'

/**
 * Makes a document see what a host injects: `WeixinJSBridge`, `__wxjs_environment`, the longer user agent,
 * `wx` and `jWeixin`, and the event that announces them.
 *
 * @returns puts back what was there before
 */
export function installBridgeInto(
  window: Window,
  bridge: WeixinJSBridge,
  userAgentSuffix: string,
): () => void {
  const undo: (() => void)[] = []
  function define(object: object, name: string, value: unknown) {
    const before = Object.getOwnPropertyDescriptor(object, name)
    Object.defineProperty(object, name, { value, configurable: true, writable: true })
    undo.push(() => {
      if (before) Object.defineProperty(object, name, before)
      else Reflect.deleteProperty(object, name)
    })
  }
  define(window.navigator, 'userAgent', `${window.navigator.userAgent} ${userAgentSuffix}`)
  define(window, '__wxjs_environment', 'miniprogram')
  define(window, 'WeixinJSBridge', bridge)
  const wx = createWx(window)
  define(window, 'wx', wx)
  define(window, 'jWeixin', wx)
  const { Event } = window as Window & typeof globalThis
  window.document.dispatchEvent(new Event('WeixinJSBridgeReady'))
  return () => {
    for (const step of undo.toReversed()) step()
  }
}
