export * from './defineElements.js'
export * from './MiniApp.js'
