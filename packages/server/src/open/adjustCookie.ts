/** Where a page's cookies are kept. */
export type CookieHome =
  /** At a loopback name of its own, in a frame of another site. */
  | { kind: 'loopback' }
  /** At its real origin, in a frame of another site. */
  | { kind: 'browser' }
  /** At an address that it shares with other pages by plain http; a prefix keeps them apart. */
  | { kind: 'shared'; prefix: string }

/**
 * Makes a cookie work inside the container's frame. A browser keeps none for a page of another site than the
 * container's unless it says `SameSite=None; Secure`, and at a loopback name also `Partitioned`; loopback
 * names count as secure, also by http. A `Domain` would be refused where the page is not at its own. Where
 * pages share an address, they are of the container's site. This text also runs in pages.
 */
export function adjustCookie(text: string, home: CookieHome): string {
  const [pair = '', ...attributes] = text.split(';')
  const kept = attributes.filter((attribute) => {
    const name = /^\s*([a-z]*)\s*(?:=|$)/i.exec(attribute)?.[1]?.toLowerCase() ?? ''
    if (name === 'domain') return home.kind === 'browser'
    return !['samesite', 'secure', 'partitioned'].includes(name)
  })
  if (home.kind === 'shared') return [home.prefix + pair.trim(), ...kept].join(';')
  const partition = home.kind === 'loopback' ? [' Partitioned'] : []
  return [pair, ...kept, ' SameSite=None', ' Secure', ...partition].join(';')
}
