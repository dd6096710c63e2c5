/** What runs a compiled mini program in the browser. */
export type * from '../CompiledApp.js'
export type { CameraServices } from '../builtin/camera/CameraServices.js'
export type { WebViewElement, WebViewElementOptions } from '../builtin/BuiltIn.js'
export * from './createMiniProgram.js'
export { loadComponents } from './loadComponents.js'
export { loadPlaceMap } from '../map/loadPlaceMap.js'
export type * from '../map/MapOptions.js'
export type { OpenMapOptions, PlaceMap, PlaceMark } from '../map/openPlaceMap.js'
