/** The properties of `page-container`. */
export const pageContainerProperties = {
  show: Boolean,
  /** Milliseconds. */
  duration: { type: Number, value: 300 },
  zIndex: { type: Number, value: 100 },
  overlay: { type: Boolean, value: true },
  /** `top`, `bottom`, `right` or `center`. */
  position: { type: String, value: 'bottom' },
  round: Boolean,
  closeOnSlideDown: Boolean,
  overlayStyle: String,
  customStyle: String,
} as const

export type PageContainerProperties = typeof pageContainerProperties
