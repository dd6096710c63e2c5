import { followDrag } from '../followDrag.js'
import type { Direction } from './fillScreen.js'

export interface SeekByDragOptions {
  isEnabled(): boolean
  /** Seconds. */
  duration(): number
  /** How the film is turned on the screen; 0 where it is not. */
  turned(): Direction
}

/** How much of a long film one drag over its whole width passes; seconds. */
const longest = 120

/** Lets a person drag to an earlier or later place of a film. */
export function seekByDrag(
  stage: HTMLElement,
  video: HTMLVideoElement,
  { isEnabled, duration, turned }: SeekByDragOptions,
): () => void {
  let start = 0
  return followDrag(stage, {
    isVertical: () => turned() !== 0,
    isEnabled: () => isEnabled() && duration() > 0,
    start() {
      start = video.currentTime
    },
    move(distance) {
      const way = turned() === -90 ? -distance : distance
      const seconds = (way / stage.clientWidth) * Math.min(duration(), longest)
      video.currentTime = Math.max(0, Math.min(duration(), start + seconds))
    },
    end() {},
  })
}
