import type { Values } from './BuiltIn.js'

/** Lengths are numbers of pixels, or texts with `px` or `rpx`. */
export const scrollViewProperties = {
  scrollX: Boolean,
  scrollY: Boolean,
  upperThreshold: { type: null, value: 50 },
  lowerThreshold: { type: null, value: 50 },
  scrollTop: { type: null, value: '' },
  scrollLeft: { type: null, value: '' },
  scrollIntoView: String,
  scrollIntoViewOffset: { type: Number, value: 0 },
  scrollIntoViewWithinExtent: Boolean,
  /** `start`, `center`, `end` or `nearest`. */
  scrollIntoViewAlignment: { type: String, value: 'start' },
  scrollWithAnimation: Boolean,
  /** The bar of a phone, which a browser has not; taken and without effect. */
  enableBackToTop: Boolean,
  enableFlex: Boolean,
  enhanced: Boolean,
  bounces: { type: Boolean, value: true },
  showScrollbar: { type: Boolean, value: true },
  pagingEnabled: Boolean,
  refresherEnabled: Boolean,
  refresherThreshold: { type: Number, value: 45 },
  /** `black`, `white` or `none`. */
  refresherDefaultStyle: { type: String, value: 'black' },
  refresherBackground: { type: String, value: '#FFF' },
  refresherTriggered: Boolean,
} as const

export type ScrollViewProperties = typeof scrollViewProperties
export type ScrollViewValues = Values<ScrollViewProperties>
