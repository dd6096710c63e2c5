import { addStyle, addTransform, isTransform } from './Frame.js'
import type { Frame } from './Frame.js'

/**
 * A keyframe as a mini program writes it: `offset` from 0 to 1, `ease` (default `linear`),
 * `composite`, and the values of properties. Transforms are members of their own, such as `rotate: 45`
 * (degrees), `scale: [1, 2]` or `translateX: 10` (CSS pixels), in the order of their effect.
 */
export type GivenKeyframe = Readonly<Record<string, unknown>>

/** A keyframe as the browser takes it, and the look that it stands for. */
export function readKeyframe(given: GivenKeyframe): { keyframe: Keyframe; frame: Frame } {
  const { offset, ease, easing, composite, composition, ...values } = given
  const frame: Frame = new Map()
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue
    if (isTransform(name)) addTransform(frame, name, Array.isArray(value) ? value : [value])
    else addStyle(frame, name, value)
  }
  const keyframe: Keyframe = {
    ...Object.fromEntries(frame),
    offset: (offset ?? null) as number | null,
    easing: (ease ?? easing ?? 'linear') as string,
    composite: (composite ?? composition ?? 'auto') as CompositeOperationOrAuto,
  }
  return { keyframe, frame }
}
