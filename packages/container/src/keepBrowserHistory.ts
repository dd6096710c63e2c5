import { toPageUrl } from '@miniview/host'
import type { PageEntry, Router } from '@miniview/host'

/** What this file keeps in `history.state`. */
interface EntryState {
  /** The id of the page for which the entry was made; 0 for the entry below the first page. */
  miniviewPage: number
  /** The app of the page: those behind one another share the history. */
  miniviewApp: string
}

/** A session history entry of ours. */
interface Entry {
  page: number
  /** The Navigation API's name of the entry. */
  key: string
}

export interface BrowserHistoryOptions {
  router: Router
  window: Window
  appId: string
  /** Whether the address bar names the page. Only one app has the address, which a reload opens. */
  hasAddress: boolean
  /** The person went back at the first page; once more leaves, unless this closes the app. */
  leaving(): void
}

export interface KeptHistory {
  /** Goes back to the entry below the first page, from which an app that opens anew begins, and stops. */
  rewind(): Promise<void>
  /** Another app is in front, and the history is that one's. */
  pause(): void
  /** The app is in front again, at whatever entry the browser is. */
  resume(): void
  stop(): void
}

/** Milliseconds in which going back again leaves. */
const leaveTime = 2_000

/**
 * Lets the browser's back button walk the mini program. Each opened page gets an entry; a frame's own
 * navigations stand as entries above its page's, and the browser walks those by itself. When pages
 * close otherwise, the history goes back to the entry where the page below was left, because an entry
 * of a frame that is gone would be a step that does nothing. An entry below the first page catches
 * the last step back, so that the person does not leave by surprise.
 */
export function keepBrowserHistory(options: BrowserHistoryOptions): KeptHistory {
  const { router, window, appId, hasAddress, leaving } = options
  const { history, navigation } = window
  let entries: Entry[] = []
  let isTraversing = false
  /** The page whose entry our own traversal leads to; its `popstate` is no step of the person's. */
  let expected: number | undefined
  let leaveTimer: ReturnType<typeof setTimeout> | undefined

  function write(method: 'pushState' | 'replaceState', page: number, url?: string): Entry {
    const state: EntryState = { miniviewPage: page, miniviewApp: appId }
    history[method](state, '', hasAddress ? url : undefined)
    return { page, key: navigation?.currentEntry?.key ?? '' }
  }

  /** Brings the entries in step with the stack: goes back to what both have, then adds the rest. */
  async function follow() {
    if (isTraversing || isPaused) return
    const stack = router.stack()
    const shared = stack.findIndex(({ id }, index) => entries[index]?.page !== id)
    const kept = shared < 0 ? stack.length : shared
    if (kept < entries.length) await traverseTo(entries[kept - 1] ?? base)
    entries = entries.slice(0, kept)
    // The stack may have changed meanwhile.
    const rest = router.stack().slice(kept)
    for (const page of rest) entries.push(write('pushState', page.id, urlOf(page)))
    if (router.stack().some(({ id }, index) => entries[index]?.page !== id)) await follow()
  }

  async function traverseTo({ page, key }: Entry) {
    if (!navigation || navigation.currentEntry?.key === key) return
    isTraversing = true
    expected = page
    try {
      await navigation.traverseTo(key).finished
    } catch {
      // Somebody else navigated first; the entries that follow are added where that led.
      expected = undefined
    }
    isTraversing = false
  }

  function walked({ state: told }: PopStateEvent) {
    // The end of our own traversal, which may be told only when an entry was added behind it.
    if (expected !== undefined && pageOf(told) === expected) {
      expected = undefined
      return
    }
    // Not the event's: it may be told late, when the entry is another app's already.
    const state: unknown = history.state
    const page = pageOf(state)
    if (page === undefined || isPaused) return
    // An entry of an app that was in front before is a step back all the same.
    if ((state as EntryState).miniviewApp !== appId) return steppedOut()
    const stack = router.stack()
    if (page === 0) return reachedBottom(stack.length)
    const index = stack.findIndex(({ id }) => id === page)
    // An entry of a page that is gone, which a step forward reaches.
    if (index < 0) return history.back()
    entries = entries.slice(0, index + 1)
    if (index + 1 < stack.length) router.navigateBack(stack.length - 1 - index)
  }

  function reachedBottom(pages: number) {
    entries = []
    if (pages > 1) return router.navigateBack(pages)
    if (router.closeCover()) return
    leaveTimer = setTimeout(() => void follow(), leaveTime)
    leaving()
  }

  function steppedOut() {
    const pages = router.stack().length
    base = write('replaceState', 0)
    entries = []
    if (pages > 1) router.navigateBack(1)
    else reachedBottom(pages)
  }

  let isPaused = false
  let base = write('replaceState', 0)
  void follow()
  const stopFollowing = router.changed.on(() => void follow())
  window.addEventListener('popstate', walked)
  return {
    async rewind() {
      stopFollowing()
      clearTimeout(leaveTimer)
      await traverseTo(base)
    },
    pause() {
      isPaused = true
      clearTimeout(leaveTimer)
    },
    resume() {
      isPaused = false
      const last = entries.pop()
      const top = router.stack().find(({ id }) => id === last?.page)
      if (top) entries.push(write('replaceState', top.id, urlOf(top)))
      else base = write('replaceState', 0)
      void follow()
    },
    stop() {
      stopFollowing()
      clearTimeout(leaveTimer)
      window.removeEventListener('popstate', walked)
    },
  }
}

function urlOf(page: PageEntry): string {
  return `#/${toPageUrl(page)}`
}

function pageOf(state: unknown): number | undefined {
  const page = (state as Partial<EntryState> | null)?.miniviewPage
  return typeof page === 'number' ? page : undefined
}
