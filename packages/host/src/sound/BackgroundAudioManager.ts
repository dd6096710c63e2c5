import type { SoundFailure } from './soundFailure.js'

/**
 * The background audio of the mini program's code. Each `onX` has one listener, the last. Lengths and
 * places are in seconds.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/background-audio/BackgroundAudioManager.html
 */
export interface BackgroundAudioManager {
  /** Setting an address of the network plays it. */
  src: string
  startTime: number
  /** Must be set before `src`. */
  title: string
  epname: string
  singer: string
  coverImgUrl: string
  webUrl: string
  /** `hls` for live streams, where the browser plays them. */
  protocol: string
  playbackRate: number
  audioType: string
  referrerPath: string
  /** Kept only: what a browser sends, the container's own policy says. */
  referrerPolicy: string
  readonly duration: number
  readonly currentTime: number
  readonly paused: boolean
  readonly buffered: number
  play(): void
  pause(): void
  seek(position: number): void
  stop(): void
  onCanplay(listener: () => void): void
  onWaiting(listener: () => void): void
  onError(listener: (failure: SoundFailure) => void): void
  onPlay(listener: () => void): void
  onPause(listener: () => void): void
  onSeeking(listener: () => void): void
  onSeeked(listener: () => void): void
  onEnded(listener: () => void): void
  onStop(listener: () => void): void
  onTimeUpdate(listener: () => void): void
  /** The person's buttons in the system's own player. */
  onNext(listener: () => void): void
  onPrev(listener: () => void): void
}

/** What it has before its code is there; the first four can only be read. */
export const backgroundAudioValues = {
  duration: 0,
  currentTime: 0,
  paused: true,
  buffered: 0,
  src: '',
  startTime: 0,
  title: '',
  epname: '',
  singer: '',
  coverImgUrl: '',
  webUrl: '',
  protocol: 'http',
  playbackRate: 1,
  audioType: 'audio',
  referrerPath: '',
  referrerPolicy: 'no-referrer',
}
