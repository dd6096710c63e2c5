import type { Driver } from './driver/Driver.js'
import { middleOf } from './FoundElement.js'
import type { FoundElement } from './FoundElement.js'

/** How far something is dragged, in CSS pixels. */
export interface Drag {
  dx?: number
  dy?: number
  /** Default `mouse`. */
  by?: 'mouse' | 'finger'
}

/** As many steps as a short movement of a hand has frames. */
const steps = 10

/** Presses an element in its middle, moves in small steps, and lets go. */
export async function dragElement(
  { page: { mouse }, touch }: Driver,
  found: FoundElement,
  { dx = 0, dy = 0, by = 'mouse' }: Drag,
): Promise<void> {
  const start = await middleOf(found)
  const points = Array.from({ length: steps }, (_, index) => ({
    x: start.x + (dx * (index + 1)) / steps,
    y: start.y + (dy * (index + 1)) / steps,
  }))
  if (by === 'mouse') {
    await mouse.move(start.x, start.y)
    await mouse.down()
    for (const { x, y } of points) await mouse.move(x, y)
    await mouse.up()
  } else {
    const finger = await touch(start.x, start.y)
    for (const { x, y } of points) await finger.move(x, y)
    await finger.end()
  }
}
