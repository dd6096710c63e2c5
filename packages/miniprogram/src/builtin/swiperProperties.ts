import type { Values } from './BuiltIn.js'

/** Margins are numbers of pixels, or texts with `px` or `rpx`; times are milliseconds. */
export const swiperProperties = {
  indicatorDots: Boolean,
  indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
  indicatorActiveColor: { type: String, value: '#000000' },
  autoplay: Boolean,
  current: { type: Number, value: 0 },
  currentItemId: String,
  interval: { type: Number, value: 5000 },
  duration: { type: Number, value: 500 },
  circular: Boolean,
  vertical: Boolean,
  previousMargin: { type: null, value: '0px' },
  nextMargin: { type: null, value: '0px' },
  snapToEdge: Boolean,
  displayMultipleItems: { type: Number, value: 1 },
  skipHiddenItemLayout: Boolean,
  /** `default`, `linear`, `easeInCubic`, `easeOutCubic` or `easeInOutCubic`. */
  easingFunction: { type: String, value: 'default' },
} as const

export type SwiperProperties = typeof swiperProperties
export type SwiperValues = Values<SwiperProperties>
