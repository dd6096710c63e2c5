import type { CompiledStyle } from '@miniview/miniprogram/compiler'
import type { LiveState } from './ShellConfig.js'

/** What the server of `miniview dev` sends over `/events`, by the event's name; each is JSON. */
export interface LiveEvents {
  /** What is served; sent when a page connects, and after each compilation. */
  state: LiveState
  /** Styles that changed in place, by path; sent before the `state` that has them. */
  styles: { styles: string; changed: readonly (readonly [path: string, style: CompiledStyle])[] }
}
