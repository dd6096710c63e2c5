/** What background audio plays, and what the system's own player says of it. */
export interface Track {
  /** An address of the network. */
  src: string
  title: string
  /** The album. */
  epname: string
  singer: string
  /** A picture of the network. */
  coverImgUrl: string
  /** Seconds. */
  startTime: number
  /** `hls` for a list of segments. */
  protocol: string
  /** 0.5 to 2. */
  playbackRate: number
}

export const emptyTrack: Track = {
  src: '',
  title: '',
  epname: '',
  singer: '',
  coverImgUrl: '',
  startTime: 0,
  protocol: 'http',
  playbackRate: 1,
}

export const backgroundAudioEvents = [
  'Canplay',
  'Waiting',
  'Error',
  'Play',
  'Pause',
  'Seeking',
  'Seeked',
  'Ended',
  'Stop',
  'TimeUpdate',
  'Next',
  'Prev',
] as const

export type BackgroundAudioEvent = (typeof backgroundAudioEvents)[number]
