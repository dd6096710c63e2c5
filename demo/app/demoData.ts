import type { ScriptEnvironment } from '@miniview/container'

/** What the demo's pages share, in the app's `globalData`. */
export interface DemoData {
  /** What `bindmessage` delivered, the oldest first; each delivery is a list. */
  messages: { page: string; data: unknown[] }[]
  /** What the channel page emitted to the page that opened it. */
  replies: unknown[]
}

export function demoData({ getApp }: Pick<ScriptEnvironment, 'getApp'>): DemoData {
  return getApp()['globalData'] as DemoData
}
