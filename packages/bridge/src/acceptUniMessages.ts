import { createGuard, defaultGuardLimits } from './guard.js'
import type { GuardLimits } from './guard.js'
import { isRecord } from './wire.js'

export interface AcceptUniMessagesOptions {
  /** The window that pages post to: the host's own. */
  window: Window
  /** The window of the one frame whose document is heard. */
  frame(): Window | null
  allows(origin: string): boolean
  /** Runs a call of `wx.miniProgram`; nobody is answered. */
  invoke(name: string, args: unknown, origin: string): void
  limits?: GuardLimits | undefined
}

/**
 * Hears what `uni.webView` posts over the window where it found no bridge of an app: the calls of
 * `wx.miniProgram`, without answers. As in `acceptPage`, source and origin are checked before `data` is
 * read, and the same guard stands before the host.
 *
 * @returns stops hearing
 */
export function acceptUniMessages(options: AcceptUniMessagesOptions): () => void {
  const guard = createGuard(options.limits ?? defaultGuardLimits)
  let lastId = 0
  let isClosed = false

  function receive(event: MessageEvent) {
    if (!event.isTrusted || event.source === null || event.source !== options.frame()) return
    if (isClosed || !options.allows(event.origin) || event.ports.length > 0) return
    const call = callIn(event.data)
    if (!call) return
    const verdict = guard.judge([++lastId, ...call])
    if (verdict.kind === 'disconnect') isClosed = true
    if (verdict.kind !== 'run') return
    const [, name, args] = verdict.call
    options.invoke(name, args, event.origin)
    guard.ended()
  }
  options.window.addEventListener('message', receive)
  return () => options.window.removeEventListener('message', receive)
}

/** What is called, in a message such as `{ type, data: { name: 'navigateTo', arg: { url } } }`. */
function callIn(message: unknown): [name: string, args: unknown] | undefined {
  if (!isRecord(message) || message['type'] !== 'WEB_INVOKE_APPSERVICE') return undefined
  const { data } = message
  if (!isRecord(data) || typeof data['name'] !== 'string') return undefined
  return [data['name'], data['arg'] ?? {}]
}
