/** The classic script `dist/bridge.js`: the environment and `WeixinJSBridge`, for pages with an SDK of their own. */
import { installBridge } from './installBridge.js'

installBridge(window)
