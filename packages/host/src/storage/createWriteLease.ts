/**
 * Who may write. One tab at a time holds the lease, and keeps it until another tab asks for it, so that
 * a tab that is alone pays nothing for it.
 */
export interface WriteLease {
  /** Takes the lease where no tab has it. */
  takeIfFree(): Promise<void>
  /** Runs a work while this tab holds the lease; at once where it does already. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Whether this tab holds the lease; where there are no locks, none does. */
  isHeld(): boolean
  /** Gives the lease away for good. */
  close(): void
}

export interface WriteLeaseOptions {
  name: string
  /** Undefined where the browser has no Web Locks; each work then runs at once. */
  locks: LockManager | undefined
  /** Runs each time the lease came from another tab, which may have written. */
  taken(): Promise<void>
  /** Milliseconds without an answer after which a tab counts as dead, and loses the lease. Default 5000. */
  patience?: number
}

export function createWriteLease({
  name,
  locks,
  taken,
  patience = 5_000,
}: WriteLeaseOptions): WriteLease {
  if (!locks || typeof BroadcastChannel === 'undefined') {
    return {
      takeIfFree: async () => {},
      run: (work) => work(),
      isHeld: () => false,
      close() {},
    }
  }
  const lockManager = locks
  const channel = new BroadcastChannel(name)
  let held: { end(): void; ended: Promise<void> } | undefined
  let taking: Promise<void> | undefined
  let running = 0
  /** Another tab asked. An ask that came before this tab had the lease counts too: it may still wait. */
  let isWanted = false
  /** The lease is new, and the works that waited for it have not begun. */
  let isFresh = false

  channel.onmessage = () => {
    isWanted = true
    endIfWanted()
  }

  function endIfWanted() {
    if (isWanted && running === 0 && !isFresh) held?.end()
  }

  /** Ends when the lock is held. @returns false where it was not free and `options` do not wait */
  function hold(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let end = () => {}
      const request = lockManager.request(name, options, (lock) => {
        if (!lock) return resolve(false)
        const ended = new Promise<void>((release) => {
          end = () => {
            if (held?.end === end) {
              held = undefined
              isWanted = false
            }
            release()
          }
        })
        held = { end, ended }
        resolve(true)
        return ended
      })
      // Rejects where the wait was too long, and where another tab lost its patience with this one.
      request.catch((error: unknown) => {
        end()
        reject(error)
      })
    })
  }

  /** Only once the own wish is in the queue, before which a tab that ends would be first again. */
  async function ask(): Promise<void> {
    await lockManager.query()
    if (!held) channel.postMessage('ask')
  }

  async function take(): Promise<void> {
    // Who asked first has it first.
    await held?.ended
    isFresh = true
    try {
      const holding = hold({ signal: AbortSignal.timeout(patience) })
      ask().catch(() => {})
      await holding.catch(() => hold({ steal: true }))
      await taken()
    } catch (error) {
      held?.end()
      throw error
    } finally {
      isFresh = false
    }
  }

  return {
    async takeIfFree() {
      await hold({ ifAvailable: true })
    },
    async run(work) {
      // While another tab waits, this one does no more than one thing each time.
      while (!held || (isWanted && running > 0)) {
        await (taking ??= take().finally(() => (taking = undefined)))
      }
      running++
      try {
        return await work()
      } finally {
        running--
        endIfWanted()
      }
    },
    isHeld: () => held !== undefined,
    close() {
      held?.end()
      channel.close()
    },
  }
}
