/** Gives a place back. */
export type Release = () => void

interface Session {
  taken: number
  waiting: Set<() => void>
}

/** Places for what runs at once, counted for each session apart. */
export function createSlots(limit: number) {
  const sessions = new Map<string, Session>()

  function sessionOf(token: string): Session {
    const session = sessions.get(token) ?? { taken: 0, waiting: new Set() }
    sessions.set(token, session)
    return session
  }

  function occupy(token: string, session: Session): Release {
    session.taken++
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      session.taken--
      const [next] = session.waiting
      if (next) next()
      else if (session.taken === 0) sessions.delete(token)
    }
  }

  /** @returns undefined where no place is free */
  function take(token: string): Release | undefined {
    const session = sessionOf(token)
    return session.taken < limit ? occupy(token, session) : undefined
  }

  /** Waits for a place, first come, first served. @throws the signal's reason */
  function wait(token: string, signal: AbortSignal): Promise<Release> {
    if (signal.aborted) return Promise.reject(signal.reason)
    const free = take(token)
    if (free) return Promise.resolve(free)
    const session = sessionOf(token)
    return new Promise((resolve, reject) => {
      function start() {
        session.waiting.delete(start)
        signal.removeEventListener('abort', stop)
        resolve(occupy(token, session))
      }
      function stop() {
        session.waiting.delete(start)
        reject(signal.reason)
      }
      session.waiting.add(start)
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  return { take, wait }
}

export type Slots = ReturnType<typeof createSlots>
