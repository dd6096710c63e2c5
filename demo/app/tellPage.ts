import type { ScriptEnvironment } from '@miniview/container'

/** Sends an event to the H5 page on top. That page may be gone by now, which is nobody's error. */
export function tellPage(wx: ScriptEnvironment['wx'], message: Record<string, unknown>): void {
  wx.sendWebviewEvent({ ...message, fail() {} })
}
