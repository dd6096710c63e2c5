export interface WatchdogOptions {
  /** Milliseconds of silence after a question that count as unresponsive. */
  after: number
  ask(): void
  silent(): void
}

/** Notices when a page answers no more: no event tells a host that a frame of another process crashed. */
export function createWatchdog({ after, ask, silent }: WatchdogOptions) {
  let timer: ReturnType<typeof setInterval> | undefined
  let askedAt: number | undefined

  function tick() {
    const now = performance.now()
    if (askedAt === undefined) {
      askedAt = now
      ask()
    } else if (now - askedAt >= after) silent()
  }

  return {
    start(): void {
      askedAt = undefined
      timer = setInterval(tick, after / 4)
    },
    heard(): void {
      askedAt = undefined
    },
    stop(): void {
      clearInterval(timer)
    },
  }
}
