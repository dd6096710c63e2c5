/** Calls of one caller that wait for code; they start in the order in which they were made. */
export function createCallQueue() {
  let last: Promise<void> | undefined

  return {
    isEmpty: () => last === undefined,

    /**
     * Starts a call after all that wait already, and after `ready`. Others wait for its start, not for
     * its end.
     *
     * @param start gets what `ready` came to, and must not throw
     */
    add<T, R>(
      ready: Promise<T>,
      start: (ready: PromiseSettledResult<T>) => R | Promise<R>,
    ): Promise<R> {
      return new Promise((resolve) => {
        const turn = Promise.allSettled([ready, last]).then(([settled]) => {
          if (last === turn) last = undefined
          resolve(start(settled))
        })
        last = turn
      })
    },
  }
}

export type CallQueue = ReturnType<typeof createCallQueue>
