import { isRecord } from './wire.js'

const prefix = 'miniview:'

/**
 * Public facts about the host, which the container writes into the frame's `name`. A page reads them
 * as `window.name` before its own scripts run, also after it navigated. Any page that lands in the
 * frame can read them, so they never hold a secret.
 */
export interface HostFacts {
  appId: string
  /** The only origin to which the page gives its port. */
  hostOrigin: string
  /** What follows the browser's own user agent, for example `miniProgram TMA/mp6iu47n4rps6zwz`. */
  userAgentSuffix: string
}

export function toFrameName(facts: HostFacts): string {
  return prefix + JSON.stringify(facts)
}

/** The inverse of `toFrameName`; undefined where the name is not one of ours. */
export function fromFrameName(name: string): HostFacts | undefined {
  if (!name.startsWith(prefix)) return undefined
  try {
    const facts: unknown = JSON.parse(name.slice(prefix.length))
    return isHostFacts(facts) ? facts : undefined
  } catch {
    return undefined
  }
}

function isHostFacts(facts: unknown): facts is HostFacts {
  return (
    isRecord(facts) &&
    typeof facts['appId'] === 'string' &&
    typeof facts['hostOrigin'] === 'string' &&
    typeof facts['userAgentSuffix'] === 'string'
  )
}
