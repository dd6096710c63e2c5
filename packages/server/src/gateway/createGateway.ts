import { createAgents } from './createAgents.js'
import type { GatewayAgents } from './createAgents.js'
import { createSlots } from './createSlots.js'
import type { Slots } from './createSlots.js'
import { checkDomainLists } from './domainOf.js'
import { gatewayLimits } from './gatewayLimits.js'
import type { GatewayLimits } from './gatewayLimits.js'
import type { GatewayApp, GatewayOptions } from './GatewayOptions.js'
import { resolveBySystem } from './pinnedLookup.js'
import type { ResolveName } from './pinnedLookup.js'

/** What calls and sockets of one gateway share. */
export interface Gateway {
  app(): GatewayApp
  limits: GatewayLimits
  agents: GatewayAgents
  resolve: ResolveName
  calls: Slots
  sockets: Slots
  /** What is under way, to be ended with the server. */
  underWay: Set<AbortController>
  close(): void
}

/** @throws TypeError for a wrong domain list */
export function createGateway({ app, limits, resolve }: GatewayOptions): Gateway {
  if (typeof app !== 'function') checkDomainLists(app.domains ?? {})
  const allLimits = { ...gatewayLimits, ...limits }
  const agents = createAgents()
  const underWay = new Set<AbortController>()
  return {
    app: typeof app === 'function' ? app : () => app,
    limits: allLimits,
    agents,
    resolve: resolve ?? resolveBySystem,
    calls: createSlots(allLimits.requests),
    sockets: createSlots(allLimits.sockets),
    underWay,
    close() {
      for (const ending of underWay) ending.abort()
      agents.close()
    },
  }
}
