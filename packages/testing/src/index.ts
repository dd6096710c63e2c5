export type { ChosenFile } from './answerFileChooser.js'
export * from './browserArguments.js'
export { SourceError } from './compileSource.js'
export * from './attach.js'
export type {
  PlaywrightBrowser,
  PlaywrightObjects,
  PuppeteerObjects,
} from './driver/BrowserLibrary.js'
export type { Fault } from './Fault.js'
export { findBrowser } from './findBrowser.js'
export * from './findFirefox.js'
export * from './launch.js'
export * from './launchBrowser.js'
export * from './MiniAppHandle.js'
export * from './mock/mockHost.js'
export type { PageApi, ParamsOf, ResultOf } from './mock/PageApi.js'
export * from './Recording.js'
export type { ScriptedAnswer } from './ScriptedAnswer.js'
export type { SourceFiles } from './writeSourceFiles.js'
