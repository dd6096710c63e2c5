import { fromFrameName } from '@miniview/bridge'
import type { HostFacts } from '@miniview/bridge'

/**
 * Makes a page see what the platforms inject: `__wxjs_environment` and the longer user agent. Does
 * nothing, and returns undefined, where the page is not in a MiniView web-view.
 *
 * The HTTP `User-Agent` header stays the browser's; a page cannot change it.
 */
export function installEnvironment(window: Window): HostFacts | undefined {
  if (window.parent === window) return undefined
  const facts = fromFrameName(window.name)
  if (!facts) return undefined
  const { navigator } = window
  if (!navigator.userAgent.endsWith(facts.userAgentSuffix)) {
    const userAgent = `${navigator.userAgent} ${facts.userAgentSuffix}`
    Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => userAgent })
  }
  window.__wxjs_environment = 'miniprogram'
  return facts
}
