/** Why an address may not be opened in a web-view, for the developer's console. */
const refusals = {
  malformed: 'is not a complete address',
  insecure: 'is not served over https (in development, http is allowed on loopback addresses)',
  credentials: 'carries credentials in its address',
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
  if (!Array.isArray(allowed)) {
    throw new TypeError('webViewOrigins must be a list of origins such as "https://h5.example.com"')
  }
  const origins = new Set(allowed.map(toExactOrigin))

  return {
    list: () => [...origins],
    allows: (origin: string) => origins.has(origin) && origin !== hostOrigin,

    /** @returns the address, parsed. @throws RefusedOriginError */
    admit(src: string): URL {
      if (!URL.canParse(src)) throw new RefusedOriginError(src, 'malformed')
      const url = new URL(src)
      const isInsecureLoopback = development && url.protocol === 'http:' && isLoopback(url.hostname)
      if (url.protocol !== 'https:' && !isInsecureLoopback) {
        throw new RefusedOriginError(url.origin === 'null' ? src : url.origin, 'insecure')
      }
      if (url.username || url.password) {
        throw new RefusedOriginError(url.origin, 'credentials')
      }
      if (url.origin === hostOrigin) {
        throw new RefusedOriginError(url.origin, 'ownOrigin')
      }
      if (!origins.has(url.origin)) {
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
