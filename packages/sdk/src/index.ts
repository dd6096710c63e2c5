export * from './createWeixinJSBridge.js'
export * from './createWx.js'
export * from './installBridge.js'
export type * from './globals.js'
