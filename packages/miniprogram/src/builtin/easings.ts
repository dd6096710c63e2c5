import type { Easing } from './animate.js'

const easeOut: Easing = (time) => 1 - (1 - time) ** 2

const easings = new Map<string, Easing>([
  ['default', easeOut],
  ['linear', (time) => time],
  ['easeInCubic', (time) => time ** 3],
  ['easeOutCubic', (time) => 1 - (1 - time) ** 3],
  ['easeInOutCubic', (time) => (time < 0.5 ? 4 * time ** 3 : 1 - 4 * (1 - time) ** 3)],
])

/** The easing that a `swiper` names; the default one for an unknown name. */
export function easingOf(name: string): Easing {
  return easings.get(name) ?? easeOut
}
