import { isIP } from 'node:net'

/**
 * Checks an origin of H5 pages as strictly as the container does, only earlier: while the person who
 * wrote it looks at the terminal.
 *
 * @returns the origin as browsers write it, without a slash at the end
 * @throws TypeError that says what is wrong with `text`
 */
export function toExactOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isExact = url && url.origin !== 'null' && url.href === `${url.origin}/`
  // A content security policy would read a star as any subdomain.
  if (!isExact || text.includes('*')) {
    throw new TypeError(`"${text}" is not an exact origin such as "https://h5.example.com"`)
  }
  if (url.protocol !== 'https:' && !isPlainLoopback(url)) {
    throw new TypeError(`"${text}" must be https; plain http is for loopback addresses only`)
  }
  return url.origin
}

/** Whether an origin is plain http on this machine itself. */
export function isPlainLoopback(origin: string | URL): boolean {
  const { protocol, hostname } = new URL(origin)
  const isLoopback =
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    (isIP(hostname) === 4 && hostname.startsWith('127.'))
  return protocol === 'http:' && isLoopback
}
