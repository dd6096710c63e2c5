import type { Protocol } from 'puppeteer-core'

/**
 * Reads a `Set-Cookie` header as browsers do, for one that is kept also for frames of other sites.
 *
 * @param url the address that answered with it
 * @param now milliseconds
 * @returns undefined for what no browser would keep, such as a cookie for another site's domain
 */
export function readSetCookie(
  text: string,
  url: string,
  now = Date.now(),
): Protocol.Network.CookieParam | undefined {
  const [pair = '', ...attributes] = text.split(';')
  const at = pair.indexOf('=')
  const name = at < 0 ? '' : pair.slice(0, at).trim()
  const value = pair.slice(at + 1).trim()
  if (name === '' && value === '') return undefined
  const given = new Map<string, string>()
  for (const attribute of attributes) {
    const [key = '', ...rest] = attribute.split('=')
    // The last of a name counts.
    given.set(key.trim().toLowerCase(), rest.join('=').trim())
  }
  const { hostname } = new URL(url)
  const domain = given.get('domain')?.replace(/^\./, '').toLowerCase()
  if (domain && !isWithin(hostname, domain)) return undefined
  if (name.startsWith('__Host-') && domain) return undefined
  const path = given.get('path')
  const expires = expiryOf(given, now)
  return {
    name,
    value,
    url,
    // A name alone would also be sent to the names below it.
    ...(domain && domain !== hostname && { domain: `.${domain}` }),
    ...(domain && domain === hostname && !isAddress(hostname) && { domain: `.${domain}` }),
    ...(path?.startsWith('/') && { path }),
    ...(expires !== undefined && { expires }),
    httpOnly: given.has('httponly'),
    secure: true,
    sameSite: 'None',
  }
}

function isWithin(hostname: string, domain: string): boolean {
  if (hostname === domain) return true
  // Nobody owns all names of a kind.
  return domain.includes('.') && !isAddress(hostname) && hostname.endsWith(`.${domain}`)
}

const isAddress = (hostname: string) => /^[\d.]+$|^\[/.test(hostname)

/** Seconds since 1970; what is over already ends the cookie. */
function expiryOf(given: ReadonlyMap<string, string>, now: number): number | undefined {
  const age = given.get('max-age')
  if (age !== undefined && /^-?\d+$/.test(age)) {
    return Number(age) > 0 ? Math.floor(now / 1000) + Number(age) : 1
  }
  const date = Date.parse(given.get('expires') ?? '')
  return Number.isNaN(date) ? undefined : Math.max(1, Math.floor(date / 1000))
}
