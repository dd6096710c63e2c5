import type { ShareMenu } from './createSharing.js'

/** What the capsule's menu offers of a page, by jweixin's names. */
export const menuItems = {
  'menuItem:share:appMessage': 'shareAppMessage',
  'menuItem:share:timeline': 'shareTimeline',
  'menuItem:copyUrl': 'copyUrl',
} as const

export type MenuItem = (typeof menuItems)[keyof typeof menuItems]

/** What an H5 page shares of itself. */
export interface PageShare {
  title: string
  /** An address of the page's own origin. */
  link: string
  /** The address of a picture. */
  imgUrl: string
}

/** The event by which jweixin hears that the person wants to share the page so. */
export const shareEvents = {
  shareAppMessage: 'menu:share:appmessage',
  shareTimeline: 'menu:share:timeline',
} as const

/** What one document of an H5 page says about the capsule's menu: what it hides, and what is shared. */
export function createPageMenu() {
  const hidden = new Set<MenuItem>()
  const shares = new Map<ShareMenu, PageShare>()
  const heard = new Set<string>()
  let asking: { menu: ShareMenu; tell(share: PageShare): Promise<boolean> } | undefined

  return {
    hide: (items: readonly MenuItem[]) => items.forEach((item) => hidden.add(item)),
    show: (items: readonly MenuItem[]) => items.forEach((item) => hidden.delete(item)),
    hides: (item: MenuItem) => hidden.has(item),
    /** The page listens to one of the bridge's events. */
    listen: (event: string) => void heard.add(event),
    /** What is shared from now on. */
    set: (menu: ShareMenu, share: PageShare) => void shares.set(menu, share),
    /** Whether the page said how it is shared so. */
    offers: (menu: ShareMenu) => shares.has(menu) || heard.has(shareEvents[menu]),

    /**
     * What the page shares. One that listens is asked by an event, and answers by a call.
     *
     * @param ended tells whether the person shared it
     */
    ask(
      menu: ShareMenu,
      emit: (event: string, payload: object) => void,
      ended: Promise<boolean>,
    ): Promise<PageShare | undefined> {
      if (!heard.has(shareEvents[menu])) return Promise.resolve(shares.get(menu))
      return new Promise((resolve) => {
        asking = {
          menu,
          tell(share) {
            resolve(share)
            return ended
          },
        }
        emit(shareEvents[menu], {})
      })
    },

    /**
     * The page's call that answers the event.
     *
     * @returns whether the person shared it; undefined where nobody asked
     */
    answer(menu: ShareMenu, share: PageShare): Promise<boolean> | undefined {
      if (asking?.menu !== menu) return undefined
      const { tell } = asking
      asking = undefined
      return tell(share)
    },
  }
}

export type PageMenu = ReturnType<typeof createPageMenu>
