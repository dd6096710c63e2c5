import { connectToHost, WireEventName } from '@miniview/bridge'
import { createWeixinJSBridge } from './createWeixinJSBridge.js'
import { installEnvironment } from './installEnvironment.js'
import { reportPage } from './reportPage.js'

/**
 * Installs the environment and `WeixinJSBridge`, and announces it by `WeixinJSBridgeReady`. Installs
 * nothing where an app injected its own bridge already, or where there is no host.
 */
export function installBridge(window: Window): void {
  if (window.WeixinJSBridge) return
  const facts = installEnvironment(window)
  if (!facts) return

  const connection = connectToHost(window, facts, (event, payload) => {
    if (event === WireEventName.ask) report()
    else emit(event, payload)
  })
  const { bridge, emit } = createWeixinJSBridge(connection)
  const report = reportPage(window, connection)
  Object.defineProperty(window, 'WeixinJSBridge', { value: bridge, enumerable: true })

  // Pages register for the event in scripts that run after this one.
  const { document } = window
  const announce = () => document.dispatchEvent(new Event('WeixinJSBridgeReady'))
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', announce, { once: true })
  } else {
    setTimeout(announce)
  }
}
