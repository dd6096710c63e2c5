export * from './miniview.js'
