export * from './browserArguments.js'
export * from './launch.js'
export * from './MiniAppHandle.js'
