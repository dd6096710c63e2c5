/** Runs one movement at a time, picture by picture of the screen. */
export function createMotion() {
  /** Counts movements; one goes on as long as it is the last, and none after it was stopped. */
  let current = 0
  let isMoving = false

  function stop() {
    current += 1
    isMoving = false
  }

  return {
    isMoving: () => isMoving,
    stop,

    /** Ends the one before, and calls `step` with the milliseconds since now until it says false. */
    start(step: (time: number) => boolean): void {
      stop()
      const begin = performance.now()
      const own = current
      const next = (now: number) => {
        if (own !== current) return
        const goesOn = step(Math.max(0, now - begin))
        // The step itself may have begun another movement.
        if (own !== current) return
        if (goesOn) requestAnimationFrame(next)
        else isMoving = false
      }
      isMoving = true
      requestAnimationFrame(next)
    },
  }
}
