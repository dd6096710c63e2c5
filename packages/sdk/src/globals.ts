import type { WeixinJSBridge } from './createWeixinJSBridge.js'
import type { Wx } from './createWx.js'

declare global {
  interface Window {
    WeixinJSBridge?: WeixinJSBridge
    __wxjs_environment?: 'miniprogram'
    wx?: Wx
    jWeixin?: Wx
  }
}
