import type { Answer } from '@miniview/bridge'
import type { RecordedCall } from './Recording.js'

/**
 * Answers calls as a run before was answered: each API's calls in their order, those with the same
 * arguments first, because calls that ran at the same time may have ended in another order. A call that
 * the record lacks fails, and the text says which.
 *
 * Runs in the container too, so that it may call nothing from outside of it.
 */
export function createReplay(
  calls: readonly RecordedCall[],
): (api: string, args: unknown) => Answer {
  const waiting = new Map<string, RecordedCall[]>()
  const counts = new Map<string, number>()
  for (const call of calls) waiting.set(call.api, [...(waiting.get(call.api) ?? []), call])

  function revive(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(revive)
    if (typeof value !== 'object' || value === null) return value
    const { $bytes: bytes } = value as { $bytes?: unknown }
    if (typeof bytes === 'string') {
      return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)).buffer
    }
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, revive(member)]))
  }

  return (api, args) => {
    const count = (counts.get(api) ?? 0) + 1
    counts.set(api, count)
    const queue = waiting.get(api) ?? []
    const asked = JSON.stringify(args)
    const same = queue.findIndex((call) => JSON.stringify(call.args) === asked)
    const [call] = queue.splice(Math.max(same, 0), 1)
    if (!call) return { ok: false, reason: `the recording has no call ${count} of ${api}` }
    return revive(call.answer) as Answer
  }
}
