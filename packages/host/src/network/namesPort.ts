/**
 * Whether an address names a port in its text. `URL` forgets the scheme's own port, which the platform
 * does not: an entry without a port means addresses without one, also none with 443.
 */
export function namesPort(address: string): boolean {
  // The parser takes these characters for nothing, and a backslash for a slash.
  const text = address.replace(/[\t\n\r]/g, '').trim()
  const [authority = ''] = text.replace(/^[^:]*:[\\/]*/, '').split(/[\\/?#]/, 1)
  return /:\d+$/.test(authority)
}
