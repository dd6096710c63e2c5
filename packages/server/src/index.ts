export * from './containerHeaders.js'
export * from './serveFolder.js'
