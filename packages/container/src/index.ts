export * from './defineElements.js'
export * from './MiniApp.js'
export type * from './objectApp.js'
