import { toPageUrl } from '@miniview/host'
import type { Host } from '@miniview/host'

const key = 'miniview:stack'

/** The addresses of the open pages, the first page first. */
export function stackOf(host: Host): string[] {
  return host.router.stack().map((page) => `/${toPageUrl(page)}`)
}

/** Keeps a page stack for the next load of this tab. */
export function keepStack(urls: readonly string[]): void {
  sessionStorage.setItem(key, JSON.stringify(urls))
}

/**
 * The page stack that the load before left, the first page first, and only once: when a person loads
 * the page by hand, the address says what opens.
 */
export function takeStack(): string[] | undefined {
  const text = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  return text === null ? undefined : (JSON.parse(text) as string[])
}
