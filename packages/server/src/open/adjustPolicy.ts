/** What a policy has to let through besides what it says. */
export interface PolicyChange {
  /** The page's real origin, and the one at which the gateway shows it. */
  target: string
  own: string
  /** The hash of the gateway's script, such as `'sha256-…'`. */
  hash: string
}

/** What only the target's own server should hear, or what would take the page to https. */
const dropped = new Set([
  'frame-ancestors',
  'upgrade-insecure-requests',
  'block-all-mixed-content',
  'report-uri',
  'report-to',
])

const fetchDirective = /^(?:[a-z]+-src(?:-elem|-attr)?|form-action|base-uri)$/

/**
 * Adjusts one `Content-Security-Policy` header, which may hold several policies: where a page may use its
 * own origin, it may use the gateway's too, and of scripts exactly the gateway's one is added.
 */
export function adjustPolicy(header: string, change: PolicyChange): string {
  const policies = header.split(',').map((policy) => adjustOne(policy, change))
  return policies.filter(Boolean).join(', ')
}

function adjustOne(policy: string, change: PolicyChange): string {
  const directives = new Map<string, string[]>()
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    const key = name.toLowerCase()
    // The first of a name counts.
    if (key && !dropped.has(key) && !directives.has(key)) directives.set(key, sources)
  }
  for (const [name, sources] of directives) {
    if (fetchDirective.test(name)) directives.set(name, withOwnOrigin(sources, change))
  }
  const scripts = ['script-src-elem', 'script-src', 'default-src'].find((name) =>
    directives.has(name),
  )
  if (scripts) {
    const sources = directives.get(scripts)!
    // What else follows the default stays as it was.
    const name = scripts === 'default-src' ? 'script-src' : scripts
    directives.set(name, withScript(sources, change.hash))
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ')
}

function withScript(sources: readonly string[], hash: string): string[] {
  const isStrict = sources.some((source) => /^'(nonce-|sha\d+-|strict-dynamic')/i.test(source))
  const isInline = sources.some((source) => /^'unsafe-inline'$/i.test(source))
  // A hash would take the permission from all other inline scripts, and ours has it already.
  if (isInline && !isStrict) return [...sources]
  return [...withoutNone(sources), hash]
}

function withOwnOrigin(sources: readonly string[], change: PolicyChange): string[] {
  const { target, own } = change
  const added = new Set<string>()
  for (const source of sources) {
    if (/^'self'$/i.test(source)) added.add(target)
    else if (matches(source, target)) added.add(own)
    else if (matches(source, toSocket(target))) added.add(toSocket(own))
  }
  return added.size > 0 ? [...sources, ...added] : [...sources]
}

const withoutNone = (sources: readonly string[]) =>
  sources.filter((source) => !/^'none'$/i.test(source))

const toSocket = (origin: string) => origin.replace(/^http/, 'ws')

/** Whether a source names an origin: by its scheme, its host, or a star for the names below one. */
function matches(source: string, origin: string): boolean {
  const url = new URL(origin)
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return source.toLowerCase() === url.protocol
  const parts = /^(?:([a-z]+):\/\/)?(\*\.)?([^/:*']+)(?::(\d+|\*))?(?:\/.*)?$/i.exec(source)
  if (!parts) return false
  const [, scheme, star, host = '', port] = parts
  if (scheme && `${scheme.toLowerCase()}:` !== url.protocol) return false
  const isHost = star
    ? url.hostname.endsWith(`.${host.toLowerCase()}`)
    : url.hostname === host.toLowerCase()
  return isHost && (port === '*' || (port ?? '') === url.port)
}
