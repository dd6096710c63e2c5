export * from './defineElements.js'
export * from './MiniApp.js'
export type * from './AppRegistry.js'
export type * from './OpenOptions.js'
