/** The methods of a MapContext, those too that no browser has a map for and that fail. */
export const mapMethods = [
  'addArc',
  'addCustomLayer',
  'addGroundOverlay',
  'addMarkers',
  'addVisualLayer',
  'eraseLines',
  'executeVisualLayerCommand',
  'fromScreenLocation',
  'getCenterLocation',
  'getRegion',
  'getRotate',
  'getScale',
  'getSkew',
  'includePoints',
  'initMarkerCluster',
  'moveAlong',
  'moveToLocation',
  'on',
  'openMapApp',
  'removeArc',
  'removeCustomLayer',
  'removeGroundOverlay',
  'removeMarkers',
  'removeVisualLayer',
  'setBoundary',
  'setCenterOffset',
  'setLocMarkerIcon',
  'toScreenLocation',
  'translateMarker',
  'updateGroundOverlay',
] as const

/** What controls a `map`. https://developers.weixin.qq.com/miniprogram/dev/api/media/map/MapContext.html */
export type MapContext = Record<
  (typeof mapMethods)[number],
  (options?: object) => Promise<object> | undefined
>
