/** Why an address may not be opened in a web-view. */
export class RefusedOriginError extends Error {
  override readonly name = 'RefusedOriginError'
  /** The refused origin, or the address itself where it has none. */
  readonly refused: string

  constructor(refused: string, reason: string) {
    super(`"${refused}" ${reason}`)
    this.refused = refused
  }
}

export interface WebViewOriginsOptions {
  /** Origins, compared exactly: scheme, host and port. */
  allowed: readonly string[]
  /** The container's own origin, which a page must never share. */
  hostOrigin: string
  /** Whether plain http is allowed on loopback addresses. */
  development: boolean
}

/**
 * The origins of one app's H5 pages.
 *
 * @throws TypeError for an entry that is no exact origin, such as `*` or `null`
 */
export function createWebViewOrigins({ allowed, hostOrigin, development }: WebViewOriginsOptions) {
  const origins = new Set(allowed.map(toExactOrigin))

  return {
    list: () => [...origins],
    allows: (origin: string) => origins.has(origin) && origin !== hostOrigin,

    /** @returns the address, parsed. @throws RefusedOriginError */
    admit(src: string): URL {
      if (!URL.canParse(src)) throw new RefusedOriginError(src, 'is not a complete address')
      const url = new URL(src)
      const isInsecureLoopback = development && url.protocol === 'http:' && isLoopback(url.hostname)
      if (url.protocol !== 'https:' && !isInsecureLoopback) {
        throw new RefusedOriginError(
          url.origin === 'null' ? src : url.origin,
          'is not served over https (http is allowed on loopback addresses in development)',
        )
      }
      if (url.username || url.password) {
        throw new RefusedOriginError(url.origin, 'carries credentials in its address')
      }
      if (url.origin === hostOrigin) {
        throw new RefusedOriginError(url.origin, 'is the container’s own origin')
      }
      if (!origins.has(url.origin)) {
        throw new RefusedOriginError(url.origin, 'is not in webViewOrigins')
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
