/**
 * The names below `localhost` at one port, all of which one program on this machine serves. Only while
 * developing: `miniview open` shows each site of the web at a name of its own.
 */
const belowLocalhost = /^http:\/\/\*\.localhost(:\d+)?$/

/** Why an address may not be opened in a web-view, for the developer's console. */
const refusals = {
  malformed: 'is not a complete address',
  insecure: 'is not served over https (in development, http is allowed on loopback addresses)',
  credentials: 'carries credentials in its address',
  notServed:
    'is in no folder of app.json’s staticPath, or nothing serves those folders (offlineOrigin)',
  ownOrigin: 'is the container’s own origin',
  notListed: 'is not in webViewOrigins',
} as const

export type Refusal = keyof typeof refusals

/** An address may not be opened in a web-view. */
export class RefusedOriginError extends Error {
  override readonly name = 'RefusedOriginError'
  /** The refused origin, or the address itself where it has none. */
  readonly refused: string
  readonly refusal: Refusal

  constructor(refused: string, refusal: Refusal) {
    super(`"${refused}" ${refusals[refusal]}`)
    this.refused = refused
    this.refusal = refusal
  }
}

export interface WebViewOriginsOptions {
  /**
   * Origins, compared exactly: scheme, host and port; `opened` for those that were admitted, `any` for every
   * one by https or http. In development also `http://*.localhost:<port>`.
   */
  allowed: readonly string[] | 'opened' | 'any'
  /** The container's own origin, which a page must never share. */
  hostOrigin: string
  /** Whether plain http is allowed on loopback addresses. */
  development: boolean
  /** Where `file://folder/…` is served. */
  offline?: { origin: string; folders: readonly string[] } | '' | undefined
}

/**
 * The origins of one app's H5 pages.
 *
 * @throws TypeError for an entry that is no exact origin, such as `*` or `null`
 */
export function createWebViewOrigins(options: WebViewOriginsOptions) {
  const { allowed, hostOrigin, development, offline } = options
  const admitsAny = allowed === 'any'
  const admitsOpened = admitsAny || allowed === 'opened'
  if (admitsOpened ? !development : !Array.isArray(allowed)) {
    throw new TypeError(
      'webViewOrigins must be a list of origins such as "https://h5.example.com"; "opened" and "any" are for development',
    )
  }
  const listed = admitsOpened ? [] : allowed
  const isBelow = (text: string) => development && belowLocalhost.test(text)
  const origins = new Set(listed.filter((text) => !isBelow(text)).map(toExactOrigin))
  const below = new Set(listed.filter(isBelow))
  if (offline) origins.add(toExactOrigin(offline.origin))

  /** `file://folder/page.html`, as TCMPP names the package's own pages. */
  function toServed(src: string): string {
    const path = /^file:\/\/\/?(.+)/.exec(src)?.[1]
    if (path === undefined) return src
    const isServed = (folder: string) => path.startsWith(`${folder.replaceAll(/^\/|\/$/g, '')}/`)
    // What the browser would make of the address must still be in the folder.
    const climbs = /(^|[/\\])(\.|%2e){2}([/\\?#]|$)/i.test(path)
    if (!offline || climbs || !offline.folders.some(isServed))
      throw new RefusedOriginError(src, 'notServed')
    return `${offline.origin}/${path}`
  }

  const has = (origin: string) =>
    admitsAny ||
    origins.has(origin) ||
    below.has(origin.replace(/^(http:\/\/)[a-z\d-]+(?=\.localhost)/, '$1*'))

  return {
    list: () => [...origins, ...below],
    allows: (origin: string) => has(origin) && origin !== hostOrigin,

    /** @returns the address, parsed. @throws RefusedOriginError */
    admit(src: string): URL {
      const address = toServed(src)
      if (!URL.canParse(address)) throw new RefusedOriginError(src, 'malformed')
      const url = new URL(address)
      const isInsecureLoopback =
        development && url.protocol === 'http:' && (admitsAny || isLoopback(url.hostname))
      if (url.protocol !== 'https:' && !isInsecureLoopback) {
        throw new RefusedOriginError(url.origin === 'null' ? src : url.origin, 'insecure')
      }
      if (url.username || url.password) {
        throw new RefusedOriginError(url.origin, 'credentials')
      }
      if (url.origin === hostOrigin) {
        throw new RefusedOriginError(url.origin, 'ownOrigin')
      }
      if (admitsOpened) origins.add(url.origin)
      if (!has(url.origin)) {
        throw new RefusedOriginError(url.origin, 'notListed')
      }
      return url
    },
  }
}

export type WebViewOrigins = ReturnType<typeof createWebViewOrigins>

function toExactOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null'
  // An address may hold a star, which a content security policy would read as any subdomain.
  const isExact = origin !== 'null' && !text.includes('*') && new URL(text).href === `${origin}/`
  if (!isExact) {
    throw new TypeError(
      `webViewOrigins: "${text}" is not an exact origin such as "https://h5.example.com"`,
    )
  }
  return origin
}

export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  )
}
