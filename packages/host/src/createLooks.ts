import type { PageJson } from './AppJson.js'
import { createEmitter } from './createEmitter.js'
import type { MiniProgram } from './MiniProgram.js'
import type { NavigationBarState, PageEntry, PageLooks } from './PageEntry.js'

/** What each page looks like from outside: as its json says, and as its code changed it until it closes. */
export function createLooks(app: MiniProgram) {
  const changed = createEmitter<void>()
  const tabPaths = new Set(app.appJson.tabBar?.list.map(({ pagePath }) => pagePath))
  /** What a page's own code changed of its json, which a change of the theme must not undo. */
  const changes = new WeakMap<PageLooks, PageJson>()

  function jsonOf(path: string): PageJson {
    return { ...app.appJson.window, ...app.pageJson(path) }
  }

  function refresh(page: PageEntry) {
    page.json = { ...jsonOf(page.path), ...changes.get(page) }
    app.looksChanged?.(page)
  }

  return {
    /** Tells after each change of a page's bar or json. */
    changed,
    isTabPath: (path: string) => tabPaths.has(path),

    /** What the bars show for a page that has changed nothing, also before it is open. */
    of(path: string): PageLooks {
      const json = jsonOf(path)
      const title = json.navigationBarTitleText ?? ''
      const bar = { title, isLoading: false, isHomeHidden: false }
      return { path, json, isTab: tabPaths.has(path), bar }
    },

    changeBar(page: PageLooks, change: Partial<NavigationBarState>): void {
      const names = Object.keys(change) as (keyof NavigationBarState)[]
      if (names.every((name) => page.bar[name] === change[name])) return
      page.bar = { ...page.bar, ...change }
      changed.emit()
    },

    /** Puts values over those of the page's json, until the page closes. */
    changeJson(page: PageEntry, change: PageJson): void {
      changes.set(page, { ...changes.get(page), ...change })
      refresh(page)
      changed.emit()
    },

    /** The theme changed, and with it what the pages' json says. */
    themeChanged(pages: readonly PageEntry[]): void {
      for (const page of pages) refresh(page)
      changed.emit()
    },
  }
}

export type Looks = ReturnType<typeof createLooks>
