import { followDrag } from '../followDrag.js'

export interface SeekByDragOptions {
  isEnabled(): boolean
  /** Seconds. */
  duration(): number
}

/** How much of a long film one drag over its whole width passes; seconds. */
const longest = 120

/** Lets a person drag to an earlier or later place of a film. */
export function seekByDrag(
  stage: HTMLElement,
  video: HTMLVideoElement,
  { isEnabled, duration }: SeekByDragOptions,
): () => void {
  let start = 0
  return followDrag(stage, {
    isVertical: () => false,
    isEnabled: () => isEnabled() && duration() > 0,
    start() {
      start = video.currentTime
    },
    move(distance) {
      const seconds = (distance / stage.clientWidth) * Math.min(duration(), longest)
      video.currentTime = Math.max(0, Math.min(duration(), start + seconds))
    },
    end() {},
  })
}
