/** The properties of `movable-view`. */
export const movableProperties = {
  /** `all`, `vertical`, `horizontal` or `none`. */
  direction: { type: String, value: 'none' },
  inertia: Boolean,
  outOfBounds: Boolean,
  /** Pixels, or a length with its unit. */
  x: { type: null, value: 0 },
  y: { type: null, value: 0 },
  /** How fast it goes to a place; more is faster. */
  damping: { type: Number, value: 20 },
  /** How soon it stops after a flick; more is sooner. What is not above 0 is 2. */
  friction: { type: Number, value: 2 },
  disabled: Boolean,
  scale: Boolean,
  scaleMin: { type: Number, value: 0.1 },
  scaleMax: { type: Number, value: 10 },
  scaleValue: { type: Number, value: 1 },
  animation: { type: Boolean, value: true },
} as const

export type MovableProperties = typeof movableProperties
