/** How far an animation is, from 0 to 1, when a part of its time, from 0 to 1, is over. */
export type Easing = (time: number) => number

export interface AnimateOptions {
  /** Milliseconds. */
  duration: number
  easing: Easing
  /** @param progress 1 at the end */
  draw(progress: number): void
  done(): void
}

/**
 * Calls `draw` for each picture of the screen until the time is over. Without a duration, and where the
 * person wants little motion, it is over at once.
 *
 * @returns stops where it is, without `done`
 */
export function animate({ duration, easing, draw, done }: AnimateOptions): () => void {
  if (!(duration > 0) || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    draw(1)
    done()
    return () => {}
  }
  let start: number | undefined
  let request = requestAnimationFrame(step)

  function step(now: number) {
    start ??= now
    const time = Math.min(1, (now - start) / duration)
    if (time < 1) {
      request = requestAnimationFrame(step)
      draw(easing(time))
      return
    }
    request = 0
    draw(1)
    done()
  }

  return () => cancelAnimationFrame(request)
}
