import type { PageTicket, PlatformStore } from './PlatformStore.js'
import { storeTimes } from './storeTimes.js'

interface Kept {
  ticket: string
  ends: number
}

/** What pages are signed with, in this process. */
export function createMemoryTickets(now: () => number): Pick<PlatformStore, 'ticket' | 'tickets'> {
  const apps = new Map<string, Kept[]>()

  const living = (appid: string): Kept[] =>
    (apps.get(appid) ?? []).filter(({ ends }) => ends > now())

  return {
    async ticket(appid, fresh): Promise<PageTicket> {
      const kept = living(appid)
      const last = kept.at(-1)
      if (last && last.ends - now() > storeTimes.formerTicket) {
        return { ticket: last.ticket, rest: last.ends - now() }
      }
      apps.set(appid, [...kept, { ticket: fresh, ends: now() + storeTimes.ticket }])
      return { ticket: fresh, rest: storeTimes.ticket }
    },
    tickets: async (appid) => living(appid).map(({ ticket }) => ticket),
  }
}
