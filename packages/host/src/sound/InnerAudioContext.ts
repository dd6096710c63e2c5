import type { SoundFailure } from './soundFailure.js'

type Listen<Payload = void> = (listener: (payload: Payload) => void) => void
type Unlisten<Payload = void> = (listener?: (payload: Payload) => void) => void

/**
 * A sound of the mini program's code. Lengths and places are in seconds. It is paused while the app is
 * hidden, and lives until `destroy`.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html
 */
export interface InnerAudioContext {
  /** An address of the network, a file of the app, or one of the package. */
  src: string
  startTime: number
  autoplay: boolean
  loop: boolean
  /** Kept only: `wx.setInnerAudioOption` says it for all. */
  obeyMuteSwitch: boolean
  /** 0 to 1. */
  volume: number
  /** 0.5 to 2. */
  playbackRate: number
  /** Kept only: what a browser sends, the container's own policy says. */
  referrerPolicy: string
  /** Setting it is `seek`. */
  currentTime: number
  readonly duration: number
  readonly paused: boolean
  readonly buffered: number
  play(): void
  pause(): void
  /** The next `play` begins at the start. */
  stop(): void
  seek(position: number): void
  destroy(): void
  onCanplay: Listen
  offCanplay: Unlisten
  onPlay: Listen
  offPlay: Unlisten
  onPause: Listen
  offPause: Unlisten
  onStop: Listen
  offStop: Unlisten
  onEnded: Listen
  offEnded: Unlisten
  onTimeUpdate: Listen
  offTimeUpdate: Unlisten
  onWaiting: Listen
  offWaiting: Unlisten
  onSeeking: Listen
  offSeeking: Unlisten
  onSeeked: Listen
  offSeeked: Unlisten
  onError: Listen<SoundFailure>
  offError: Unlisten<SoundFailure>
}

export const innerAudioEvents = [
  'Canplay',
  'Play',
  'Pause',
  'Stop',
  'Ended',
  'TimeUpdate',
  'Error',
  'Waiting',
  'Seeking',
  'Seeked',
] as const

/** What it has before its code is there. */
export const innerAudioValues = {
  src: '',
  startTime: 0,
  autoplay: false,
  loop: false,
  obeyMuteSwitch: true,
  volume: 1,
  playbackRate: 1,
  referrerPolicy: 'no-referrer',
  currentTime: 0,
  duration: 0,
  paused: true,
  buffered: 0,
}
