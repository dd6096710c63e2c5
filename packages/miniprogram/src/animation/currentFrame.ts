import { toPropertyName } from './Frame.js'
import type { Frame } from './Frame.js'

/**
 * How an animation shows the properties of a frame at the moment. A transform keeps its functions, so
 * that what comes next turns on from there by as much as it says.
 */
export function currentFrame(element: HTMLElement, animation: Animation, frame: Frame): Frame {
  try {
    animation.commitStyles()
  } catch {
    // What is not rendered shows nothing.
    return new Map()
  }
  const { style } = element
  return new Map(
    [...frame.keys()].map((name) => [name, style.getPropertyValue(toPropertyName(name))]),
  )
}
