import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

/** Paused, playing, or no sound at all. */
const Status = { paused: 0, playing: 1, none: 2 } as const

export const getBackgroundAudioPlayerState = defineApi({
  name: 'getBackgroundAudioPlayerState',
  summary:
    'How the background audio is: status 0 paused, 1 playing, 2 none; with a sound also its length and place in seconds, how much is loaded in percent, and its address.',
  params: v.object({}),
  result: v.object({
    status: v.number(),
    duration: v.optional(v.number()),
    currentPosition: v.optional(v.number()),
    downloadPercent: v.optional(v.number()),
    dataUrl: v.optional(v.string()),
  }),
  async run(_params, { sound }) {
    const { background } = await sound()
    const track = background.track()
    if (!track) return { status: Status.none }
    const { paused, duration, currentTime, buffered } = background.facts()
    return {
      status: paused ? Status.paused : Status.playing,
      duration,
      currentPosition: currentTime,
      downloadPercent: duration > 0 ? Math.round((buffered / duration) * 100) : 0,
      dataUrl: track.src,
    }
  },
})
