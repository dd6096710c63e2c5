/** The classic script `dist/jssdk.js`: `bridge.js`, and `wx` on top of it. */
import { createWx } from './createWx.js'
import { installBridge } from './installBridge.js'

if (!window.jWeixin) {
  installBridge(window)
  window.wx = window.jWeixin = createWx(window)
}
