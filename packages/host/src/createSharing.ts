import { createEmitter } from './createEmitter.js'
import type { Emitter } from './createEmitter.js'
import type { PageEntry } from './PageEntry.js'

/** The ways to share that the menu can offer, by the platform's names. */
export const shareMenus = ['shareAppMessage', 'shareTimeline'] as const

export type ShareMenu = (typeof shareMenus)[number]

/** The function with which a page says what it shares, and that it may be shared so. */
const handlers = { shareAppMessage: 'onShareAppMessage', shareTimeline: 'onShareTimeline' } as const

export interface Sharing {
  /** Whether the menu offers to share the page so. */
  offers(page: PageEntry, menu: ShareMenu): boolean
  show(page: PageEntry, menus: readonly ShareMenu[]): void
  hide(page: PageEntry, menus: readonly ShareMenu[]): void
  /** The person copies the link; what the listeners return shapes it. */
  copyUrl: Emitter<object>
}

/** What the menu offers of each page: at first what the page has a function for. */
export function createSharing(): Sharing {
  const shown = new WeakMap<PageEntry, Set<ShareMenu>>()

  function menusOf(page: PageEntry): Set<ShareMenu> {
    const known = shown.get(page)
    if (known) return known
    const menus = new Set(shareMenus.filter((menu) => page.logic.has(handlers[menu])))
    shown.set(page, menus)
    return menus
  }

  return {
    // The platform offers a post only of a page that can be sent to somebody too.
    offers: (page, menu) => menusOf(page).has('shareAppMessage') && menusOf(page).has(menu),
    show(page, menus) {
      for (const menu of menus) menusOf(page).add(menu)
    },
    hide(page, menus) {
      for (const menu of menus) menusOf(page).delete(menu)
    },
    copyUrl: createEmitter<object>(),
  }
}
