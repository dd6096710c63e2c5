/** The timers of a mini program, which end with it. What their functions throw goes to `fail`. */
export function createTimers(fail: (error: unknown) => void) {
  const timers = new Set<number>()

  function guard(callback: unknown, args: unknown[]) {
    if (typeof callback !== 'function') return
    try {
      callback(...args)
    } catch (error) {
      fail(error)
    }
  }

  function clear(timer: number) {
    timers.delete(timer)
    // The browser keeps timeouts and intervals in one list.
    window.clearTimeout(timer)
  }

  return {
    functions: {
      setTimeout(callback: unknown, time?: number, ...args: unknown[]) {
        const timer = window.setTimeout(() => {
          timers.delete(timer)
          guard(callback, args)
        }, time)
        timers.add(timer)
        return timer
      },
      setInterval(callback: unknown, time?: number, ...args: unknown[]) {
        const timer = window.setInterval(() => guard(callback, args), time)
        timers.add(timer)
        return timer
      },
      clearTimeout: clear,
      clearInterval: clear,
    },
    /** Ends all that still run. */
    close(): void {
      for (const timer of [...timers]) clear(timer)
    },
  }
}
