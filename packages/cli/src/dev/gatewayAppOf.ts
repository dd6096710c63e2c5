import type { GatewayApp } from '@miniview/server'
import type { SourceState } from './createAppSource.js'

/**
 * What the gateway lets the app reach while it is developed: without `domains` every server, as the
 * platform's tools do with the check of domains off, and always this machine and the inner network, where
 * developers run theirs.
 */
export function gatewayAppOf({ version }: SourceState): GatewayApp {
  // Nothing runs yet that could call a server.
  if (!version) return { appId: '', domains: {} }
  const { build, config } = version
  return {
    appId: build.appId,
    development: { allowPrivate: true },
    ...(config.domains && { domains: config.domains }),
  }
}
