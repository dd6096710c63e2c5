/** One operation: a transform by its name with its numbers, or a style with its value. */
export interface AnimationOperation {
  type: string
  args: (number | string)[]
}

export interface AnimationOption {
  transformOrigin: string
  /** Milliseconds. */
  transition: { duration: number; timingFunction: string; delay: number }
}

/** Operations that run at the same time. */
export interface AnimationAction {
  animates: AnimationOperation[]
  option: AnimationOption
}

/** What the `animation` attribute of a component takes: groups that run one after another. */
export interface AnimationData {
  actions: AnimationAction[]
}

/** How a group runs; a member that is left out is that of `wx.createAnimation`. */
export interface AnimationStepOptions {
  /** Milliseconds. Default 400. */
  duration?: number
  /** `linear` (the default), another of CSS's names, `cubic-bezier(…)` or `steps(…)`. */
  timingFunction?: string
  /** Milliseconds. Default 0. */
  delay?: number
  /** Default `50% 50% 0`. */
  transformOrigin?: string
}

/** CSS pixels, or text with a unit, such as `50%` or `20rpx`. */
type Length = number | string

/**
 * Records an animation. Operations gather until `step` closes them as a group; angles are in degrees.
 * Each throws an Error for an argument of a wrong type.
 */
export interface Animation {
  opacity(value: number): Animation
  backgroundColor(color: string): Animation
  width(length: Length): Animation
  height(length: Length): Animation
  top(length: Length): Animation
  left(length: Length): Animation
  bottom(length: Length): Animation
  right(length: Length): Animation
  rotate(angle?: number): Animation
  rotateX(angle?: number): Animation
  rotateY(angle?: number): Animation
  rotateZ(angle?: number): Animation
  rotate3d(x?: number, y?: number, z?: number, angle?: number): Animation
  /** @param y default `x` */
  scale(x?: number, y?: number): Animation
  scaleX(factor?: number): Animation
  scaleY(factor?: number): Animation
  scaleZ(factor?: number): Animation
  scale3d(x?: number, y?: number, z?: number): Animation
  translate(x?: Length, y?: Length): Animation
  translateX(x?: Length): Animation
  translateY(y?: Length): Animation
  translateZ(z?: Length): Animation
  translate3d(x?: Length, y?: Length, z?: Length): Animation
  skew(x?: number, y?: number): Animation
  skewX(angle?: number): Animation
  skewY(angle?: number): Animation
  matrix(a?: number, b?: number, c?: number, d?: number, x?: number, y?: number): Animation
  /** @param numbers sixteen, column by column; what is left out is the identity's */
  matrix3d(...numbers: number[]): Animation
  /** Closes the group, with what earlier groups said that this one did not change. */
  step(options?: AnimationStepOptions): Animation
  /** The groups so far, which are taken out. */
  export(): AnimationData
}
