/**
 * The container's own policy: its scripts only, and frames only of the app's origins, so that a page
 * cannot take its frame to another one. Styles are inline because Lit writes them where a browser has
 * no constructable stylesheets.
 */
export function containerHeaders(webViewOrigins: readonly string[]): Record<string, string> {
  const origins = webViewOrigins.join(' ')
  const policy = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' https: data: blob:`,
    `connect-src 'self' ${origins}`,
    `frame-src ${origins || `'none'`}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'strict-origin',
    'x-content-type-options': 'nosniff',
  }
}
