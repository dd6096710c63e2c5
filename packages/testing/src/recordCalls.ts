import type { Host } from '@miniview/host'

/** Keeps every call of the host from now on in the global `miniviewCalls`. Runs in the container. */
export function recordCalls(host: Host): void {
  const calls: unknown[] = []
  host.calls.on(({ api, caller, page, args, answer }) => {
    calls.push(JSON.parse(JSON.stringify({ api, caller, page, args, answer })))
  })
  Object.assign(globalThis, { miniviewCalls: calls })
}
