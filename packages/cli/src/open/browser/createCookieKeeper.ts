import type { CDPSession } from 'puppeteer-core'
import { readSetCookie } from './readSetCookie.js'

/** Keeps the cookies that answers bring. */
export interface CookieKeeper {
  /** Hears of the answers to the frames of a target. */
  watch(session: CDPSession): Promise<void>
  /** Fulfilled when the cookies of all answers so far are kept. */
  settled(): Promise<void>
}

/**
 * Chromium keeps no cookie for a frame of another site unless it says `SameSite=None; Secure`, and pages in a
 * phone's web-view have no reason to. It tells of those that it refused, and they are set as if they said so.
 *
 * @param session of the browser
 * @param container the container's origin, whose cookies are its own business
 */
export function createCookieKeeper(session: CDPSession, container: string): CookieKeeper {
  const setting = new Set<Promise<unknown>>()

  function keep(text: string, url: string) {
    const cookie = readSetCookie(text, url)
    if (!cookie) return
    const set = session
      .send('Storage.setCookies', { cookies: [cookie] })
      // What is no cookie at all, such as a name with a control character, is no loss.
      .catch(() => {})
      .finally(() => setting.delete(set))
    setting.add(set)
  }

  return {
    async watch(target) {
      const addresses = new Map<string, string>()
      target.on('Network.requestWillBeSent', ({ requestId, request }) => {
        addresses.set(requestId, request.url)
      })
      target.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
        const url = addresses.get(requestId)
        if (url === undefined || new URL(url).origin === container) return
        for (const [name, value] of Object.entries(headers)) {
          // Several come with line breaks between them.
          if (name.toLowerCase() !== 'set-cookie') continue
          for (const text of value.split('\n')) keep(text, url)
        }
      })
      for (const event of ['Network.loadingFinished', 'Network.loadingFailed'] as const) {
        target.on(event, ({ requestId }) => void addresses.delete(requestId))
      }
      await target.send('Network.enable')
    },
    async settled() {
      // The browser tells of headers before it answers this.
      await session.send('Browser.getVersion')
      await Promise.all(setting)
    },
  }
}
