import { plainDataProblem } from './plainData.js'
import type { WireCall } from './wire.js'

/** What one page may ask of its host. */
export interface GuardLimits {
  /** Calls that may be open at once. */
  pending: number
  /** Calls accepted in one burst. */
  burst: number
  /** Calls a second by which the burst refills. */
  perSecond: number
  /** Refused or malformed items after which the host disconnects the page. */
  refusals: number
}

export const defaultGuardLimits: GuardLimits = {
  pending: 5_000,
  burst: 20_000,
  perSecond: 2_000,
  refusals: 1_000,
}

/** What the guard decided: run the call, answer its id with a reason, or drop what nobody can answer. */
export type Verdict =
  | { kind: 'run'; call: WireCall }
  | { kind: 'refuse'; id: number; reason: string }
  | { kind: 'drop' }
  | { kind: 'disconnect' }

/**
 * The one gate between a page's port and the host. Lets through `[id, name, plain value]` with ids
 * that grow, and nothing else, at a rate that leaves the host responsive.
 */
export function createGuard(limits: GuardLimits, now: () => number = () => performance.now()) {
  let lastId = 0
  let pending = 0
  let tokens = limits.burst
  let refilledAt = now()
  let refusals = 0

  function refused(verdict: Verdict): Verdict {
    return ++refusals >= limits.refusals ? { kind: 'disconnect' } : verdict
  }

  function hasToken(): boolean {
    if (tokens >= 1) return true
    const time = now()
    tokens = Math.min(limits.burst, tokens + ((time - refilledAt) / 1000) * limits.perSecond)
    refilledAt = time
    return tokens >= 1
  }

  return {
    judge(item: unknown): Verdict {
      if (!isWireCall(item) || item[0] <= lastId) return refused({ kind: 'drop' })
      const id = (lastId = item[0])
      if (pending >= limits.pending || !hasToken()) {
        return refused({ kind: 'refuse', id, reason: 'busy' })
      }
      tokens--
      const reason = plainDataProblem(item[2])
      if (reason) return refused({ kind: 'refuse', id, reason })
      pending++
      return { kind: 'run', call: item }
    },
    ended() {
      pending--
    },
  }
}

export type Guard = ReturnType<typeof createGuard>

function isWireCall(item: unknown): item is WireCall {
  return (
    Array.isArray(item) &&
    item.length === 3 &&
    Number.isSafeInteger(item[0]) &&
    typeof item[1] === 'string'
  )
}
