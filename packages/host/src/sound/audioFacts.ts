import type { Track } from './Track.js'

/** Seconds; 0 where it is not known, as of a live stream. */
export function durationOf({ duration }: HTMLMediaElement): number {
  return Number.isFinite(duration) ? duration : 0
}

/** Up to which second the part that plays is loaded. */
export function bufferedTo({ buffered, currentTime }: HTMLMediaElement): number {
  for (let index = 0; index < buffered.length; index++) {
    if (buffered.start(index) <= currentTime && currentTime <= buffered.end(index)) {
      return buffered.end(index)
    }
  }
  return 0
}

/** The platform plays at half to double speed. */
export function rateOf(rate: unknown): number {
  return Math.max(0.5, Math.min(2, Number(rate) || 1))
}

export function isHls({ protocol, src }: Pick<Track, 'protocol' | 'src'>): boolean {
  return protocol === 'hls' || /\.m3u8(?:[?#]|$)/i.test(src)
}
