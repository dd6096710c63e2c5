/** Measures running time without its pauses, and tells when a limit is reached. Milliseconds. */
export function createStopwatch(limit: number, reached: () => void) {
  let before = 0
  let startedAt: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const elapsed = () =>
    Math.min(limit, before + (startedAt === undefined ? 0 : performance.now() - startedAt))

  return {
    elapsed,
    start(): void {
      if (startedAt !== undefined) return
      startedAt = performance.now()
      timer = setTimeout(reached, limit - before)
    },
    stop(): void {
      before = elapsed()
      startedAt = undefined
      clearTimeout(timer)
    },
  }
}

export type Stopwatch = ReturnType<typeof createStopwatch>
