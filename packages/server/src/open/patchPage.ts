import type { CookieHome } from './adjustCookie.js'

/** What a page's own objects have to show of where it is. */
export interface PagePatch {
  cookies: CookieHome
  /** The whole user agent, where a phone's stands in place of the browser's own. */
  userAgent: string | undefined
}

interface CookieTexts {
  adjustCookie(text: string, home: CookieHome): string
  ownCookies(text: string, prefix: string): string
}

/**
 * Runs in the page before its own scripts: cookies that scripts write are made to work in the container's
 * frame. It is sent as text, so it uses nothing outside.
 */
export function patchPage(
  { cookies, userAgent }: PagePatch,
  { adjustCookie, ownCookies }: CookieTexts,
): void {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    get(this: Document) {
      const text = cookie.get!.call(this) as string
      return cookies.kind === 'shared' ? ownCookies(text, cookies.prefix) : text
    },
    set(this: Document, text: unknown) {
      cookie.set!.call(this, adjustCookie(String(text), cookies))
    },
  })

  // Browsers have it only where the connection can be trusted, so never at a shared address.
  const store = (window as { CookieStore?: { prototype: object } }).CookieStore?.prototype
  const partitioned = cookies.kind === 'loopback'
  type Change = (this: unknown, ...given: unknown[]) => unknown
  for (const name of ['set', 'delete']) {
    const change = store && (Reflect.get(store, name) as Change)
    if (!change) continue
    Reflect.set(store, name, function (this: unknown, first: unknown, value: unknown) {
      const given: object =
        typeof first === 'object' && first !== null
          ? first
          : { name: first, ...(name === 'set' && { value }) }
      const more = name === 'set' ? { sameSite: 'none', partitioned } : { partitioned }
      return change.call(this, { ...given, ...more, ...(partitioned && { domain: null }) })
    })
  }

  if (userAgent !== undefined) {
    Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => userAgent })
  }
}
