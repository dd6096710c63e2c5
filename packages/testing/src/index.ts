export * from './browserArguments.js'
export * from './findBrowser.js'
export * from './launch.js'
export * from './MiniAppHandle.js'
