import type { Host } from '@miniview/host'

/**
 * Keeps every call of the host from now on in the global `miniviewCalls`, and every event of an H5 page in
 * `miniviewEvents`. Runs in the container, so that it may call nothing from outside of it.
 */
export function recordCalls(host: Host): void {
  const calls: unknown[] = []
  const events: unknown[] = []
  host.calls.on(({ api, caller, page, args, answer }) => {
    const plainAnswer = JSON.parse(JSON.stringify(answer, writeBytes)) as unknown
    const told = JSON.parse(JSON.stringify({ api, caller, page, args })) as object
    calls.push({ ...told, answer: plainAnswer })
  })
  host.pageEvents.on(({ event, payload }) => {
    const plain = JSON.parse(JSON.stringify({ event, payload }, writeBytes)) as object
    events.push({ ...plain, after: calls.length })
  })
  Object.assign(globalThis, { miniviewCalls: calls, miniviewEvents: events })

  function writeBytes(_key: string, value: unknown): unknown {
    if (!(value instanceof ArrayBuffer)) return value
    const letters = Array.from(new Uint8Array(value), (byte) => String.fromCharCode(byte))
    return { $bytes: btoa(letters.join('')) }
  }
}
