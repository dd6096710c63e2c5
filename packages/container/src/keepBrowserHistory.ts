import { toPageUrl } from '@miniview/host'
import type { Router } from '@miniview/host'

/** What this file keeps in `history.state`: how many pages were open when the entry was made. */
interface EntryState {
  miniviewDepth: number
}

export interface BrowserHistoryOptions {
  router: Router
  window: Window
  /** The person went back at the first page; once more leaves. */
  leaving(): void
}

/** Milliseconds in which going back again leaves. */
const leaveTime = 2_000

/**
 * Lets the browser's back button walk the mini program. Each opened page gets an entry. A frame's own
 * navigations stand as entries above its page's, and the browser walks those by itself. Entries left
 * behind by pages that were closed otherwise are skipped when they come up. An entry below the first
 * page catches the last step back, so that the person does not leave by surprise.
 *
 * @returns stops
 */
export function keepBrowserHistory({ router, window, leaving }: BrowserHistoryOptions): () => void {
  const { history } = window
  let depth = 0
  let leaveTimer: ReturnType<typeof setTimeout> | undefined

  const urlOfTop = () => {
    const page = router.top()
    return page ? `#/${toPageUrl(page)}` : undefined
  }

  function push(next: number) {
    depth = next
    history.pushState({ miniviewDepth: next } satisfies EntryState, '', urlOfTop())
  }

  function routed() {
    const pages = router.stack().length
    if (pages > depth) push(pages)
    else {
      depth = pages
      history.replaceState({ miniviewDepth: pages } satisfies EntryState, '', urlOfTop())
    }
  }

  function walked({ state }: PopStateEvent) {
    const entryDepth = depthOf(state)
    if (entryDepth === undefined) return
    const pages = router.stack().length
    if (entryDepth >= pages) history.back()
    else if (entryDepth > 0) {
      depth = entryDepth
      router.navigateBack(pages - entryDepth)
    } else reachedBottom(pages)
  }

  function reachedBottom(pages: number) {
    if (pages > 1) {
      router.navigateBack(pages)
      return push(1)
    }
    leaving()
    leaveTimer = setTimeout(() => push(1), leaveTime)
  }

  if (depthOf(history.state) === undefined) {
    history.replaceState({ miniviewDepth: 0 } satisfies EntryState, '')
  }
  routed()
  const stopRouting = router.changed.on(routed)
  window.addEventListener('popstate', walked)
  return () => {
    stopRouting()
    clearTimeout(leaveTimer)
    window.removeEventListener('popstate', walked)
  }
}

function depthOf(state: unknown): number | undefined {
  const depth = (state as Partial<EntryState> | null)?.miniviewDepth
  return typeof depth === 'number' ? depth : undefined
}
