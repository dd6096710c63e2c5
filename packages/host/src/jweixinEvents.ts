import { shareEvents } from './createPageMenu.js'
import { voiceEvents } from './sound/tellPage.js'

/** The events of the bridge that jweixin's functions stand for, such as `onMenuShareTimeline`. */
export const jweixinEvents: ReadonlySet<string> = new Set([
  ...Object.values(shareEvents),
  ...voiceEvents,
])
