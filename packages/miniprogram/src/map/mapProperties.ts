/** The properties of a `map`. Coordinates are gcj02. */
export const mapProperties = {
  longitude: Number,
  latitude: Number,
  /** From 3, a continent, to 20, a house. */
  scale: { type: Number, value: 16 },
  minScale: { type: Number, value: 3 },
  maxScale: { type: Number, value: 20 },
  markers: Array,
  polyline: Array,
  circles: Array,
  polygons: Array,
  /** The platform's older way to lay buttons on a map. */
  controls: Array,
  includePoints: Array,
  showLocation: Boolean,
  /** North is always up. */
  showCompass: Boolean,
  showScale: Boolean,
  enableZoom: { type: Boolean, value: true },
  enableScroll: { type: Boolean, value: true },
  /** All other properties in one; what it has counts more. */
  setting: Object,
} as const

export type MapProperties = typeof mapProperties
