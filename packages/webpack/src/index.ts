export * from './MiniviewPlugin.js'
