/** Where a route leads: a page's path without a leading slash, and its decoded query. */
export interface PageUrl {
  path: string
  query: Record<string, string>
}

/**
 * Resolves a route's url: against the directory of `from`, or from the package's root where it begins
 * with a slash. A trailing `.html` is tolerated, as old documents write it.
 */
export function resolvePageUrl(url: string, from = ''): PageUrl {
  const [address = '', search = ''] = splitOnce(url, '?')
  const base = address.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const segments = [...base]
  for (const segment of address.replace(/\.html$/, '').split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return { path: segments.join('/'), query: parseQuery(search) }
}

/** The inverse of the query that `resolvePageUrl` reads. */
export function toPageUrl({ path, query }: PageUrl): string {
  const search = Object.entries(query)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&')
  return search ? `${path}?${search}` : path
}

function parseQuery(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = splitOnce(pair, '=')
      return [decode(key), decode(value)]
    }),
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}
