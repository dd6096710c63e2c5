import { checkDomainLists } from './gateway/domainOf.js'
import type { DomainLists } from './gateway/GatewayOptions.js'

/**
 * Which web-views a container may show: exact origins, or in development whatever the app opens, or `any`,
 * also what their links lead to.
 */
export type WebViewPolicy = readonly string[] | 'opened' | 'any'

/** Which servers the host may call directly: those of the app's domain lists, or in development any. */
export type ServerPolicy = DomainLists | 'any'

/**
 * The container's own Content-Security-Policy, as far as a page may state it in a `<meta>`: its scripts
 * only, and frames only of the app's origins, so that a page cannot take its frame to another one.
 * Styles are inline because Lit writes them where a browser has no constructable stylesheets, and
 * because WXML has inline styles.
 *
 * @param codeOrigins servers with builds of other apps, whose scripts run in the container and are as
 *   trusted as its own
 * @throws TypeError for an entry of the domain lists that is no exact origin
 */
export function containerPolicy(
  webViewOrigins: WebViewPolicy,
  servers: ServerPolicy = {},
  codeOrigins: readonly string[] = [],
): string {
  // What an app opens is known only when it does; while it is developed, pictures come by http too.
  const isOpen = webViewOrigins === 'opened' || webViewOrigins === 'any'
  const frames = isOpen ? 'https: http:' : webViewOrigins.join(' ')
  const connect = new Set([`'self'`, ...frames.split(' '), ...sourcesOf(servers), ...codeOrigins])
  const media = isOpen ? `'self' https: http: data: blob:` : `'self' https: data: blob:`
  return [
    `default-src 'none'`,
    // WebAssembly decodes pictures and reads codes; it is no way to run text as a script.
    [`script-src 'self' 'wasm-unsafe-eval'`, ...codeOrigins].join(' '),
    // Files are written in a worker that the host makes of its own code.
    `worker-src 'self' blob:`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src ${media}`,
    `media-src ${media}`,
    `font-src 'self' https: data:`,
    `connect-src ${[...connect].filter(Boolean).join(' ')}`,
    `frame-src ${frames || `'none'`}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

function sourcesOf(servers: ServerPolicy): readonly string[] {
  if (servers === 'any') return ['https:', 'http:', 'wss:', 'ws:']
  return Object.values(checkDomainLists(servers)).flat()
}

/** Headers for each answer of the server that serves the container. @throws TypeError as `containerPolicy` */
export function containerHeaders(
  webViewOrigins: WebViewPolicy,
  servers?: ServerPolicy,
  codeOrigins?: readonly string[],
): Record<string, string> {
  return {
    // Browsers obey `frame-ancestors` in a header only.
    'content-security-policy': `${containerPolicy(webViewOrigins, servers, codeOrigins)}; frame-ancestors 'none'`,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'strict-origin',
    'x-content-type-options': 'nosniff',
  }
}
