import type { DomainLists, ServerPolicy, WebViewPolicy } from '@miniview/server'
import type { MiniviewConfig } from './MiniviewConfig.js'

/** What one app may show and call. */
export interface AppPolicy {
  frames: WebViewPolicy
  servers: ServerPolicy
}

/** What the page of several apps may show and call: what any of them may. The host keeps them apart. */
export function joinPolicies(policies: readonly AppPolicy[]): AppPolicy {
  const frames = policies.map((policy) => policy.frames)
  const servers = policies.map((policy) => policy.servers)
  return {
    frames: (['any', 'opened'] as const).find((open) => frames.includes(open)) ?? [
      ...new Set(frames.flat()),
    ],
    servers: servers.includes('any') ? 'any' : joinDomains(servers as DomainLists[]),
  }
}

function joinDomains(lists: readonly DomainLists[]): DomainLists {
  const kinds = ['request', 'uploadFile', 'downloadFile', 'socket'] as const
  const joined = kinds.map((kind) => [
    kind,
    [...new Set(lists.flatMap((list) => list[kind] ?? []))],
  ])
  return Object.fromEntries(joined) as DomainLists
}

/** The apps of which there are builds elsewhere: what the config file lets them show and call. */
export function buildPolicies({ apps = [] }: MiniviewConfig): AppPolicy[] {
  return apps.flatMap((app) =>
    'url' in app ? [{ frames: app.webViewOrigins ?? [], servers: app.domains ?? {} }] : [],
  )
}

/** The other servers whose scripts run in the container, because a build of an app is there. */
export function buildOrigins({ apps = [] }: MiniviewConfig): string[] {
  const addresses = apps.flatMap((app) =>
    'url' in app && !app.url.startsWith('/') ? [app.url] : [],
  )
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}
