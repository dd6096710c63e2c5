/** The host's lines in the developer's console. */
export interface Log {
  /** @param place the page and API that it is about */
  warn(place: { page?: string | undefined; api?: string }, text: string): void
}

/** A hostile page must not be able to drown the console, which also costs time. */
const linesPerSecond = 50

export function createLog(appId: string, console: Pick<Console, 'warn'>): Log {
  let second = 0
  let lines = 0
  return {
    warn({ page, api }, text) {
      const now = Math.floor(Date.now() / 1000)
      if (now !== second) {
        second = now
        lines = 0
      }
      if (++lines > linesPerSecond) return
      const place = [appId, page, api].filter(Boolean).join(' › ')
      console.warn(`[MiniView] ${place}: ${text}`)
    },
  }
}
