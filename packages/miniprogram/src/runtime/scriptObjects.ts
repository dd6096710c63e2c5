/** The members of the objects through which scripts reach elements, for `canIUse`. */
export const scriptObjects: Readonly<Record<string, readonly string[]>> = {
  SelectorQuery: ['exec', 'in', 'select', 'selectAll', 'selectViewport'],
  NodesRef: ['boundingClientRect', 'context', 'fields', 'node', 'scrollOffset'],
  IntersectionObserver: ['disconnect', 'observe', 'relativeTo', 'relativeToViewport'],
  MediaQueryObserver: ['disconnect', 'observe'],
  CameraFrameListener: ['start', 'stop'],
  CanvasContext:
    'arc arcTo beginPath bezierCurveTo clearActions clearRect clip closePath createCircularGradient createLinearGradient createPattern draw drawImage fill fillRect fillText getActions lineTo measureText moveTo quadraticCurveTo rect restore rotate save scale setFillStyle setFont setFontSize setGlobalAlpha setGlobalCompositeOperation setLineCap setLineDash setLineDashOffset setLineJoin setLineWidth setMiterLimit setShadow setShadowBlur setShadowColor setShadowOffsetX setShadowOffsetY setStrokeStyle setTextAlign setTextBaseline setTransform stroke strokeRect strokeText transform translate'.split(
      ' ',
    ),
  /** Those that do not fail as `not supported`. */
  MapContext:
    'addGroundOverlay addMarkers fromScreenLocation getCenterLocation getRegion getRotate getScale getSkew includePoints moveAlong moveToLocation removeGroundOverlay removeMarkers setBoundary setCenterOffset setLocMarkerIcon toScreenLocation translateMarker updateGroundOverlay'.split(
      ' ',
    ),
}
