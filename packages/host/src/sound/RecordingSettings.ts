/** How a recording is made. */
export interface RecordingSettings {
  /** Milliseconds that are recorded at most. */
  limit: number
  format: RecordingFormat
  /** Samples a second, of each channel. */
  sampleRate: number
  numberOfChannels: number
  /** Bits a second of a compressed recording. */
  encodeBitRate: number
  audioSource: AudioSource
  /** Bytes of one frame; undefined where nobody wants frames. */
  frameSize: number | undefined
}

export const recordingFormats = ['mp3', 'aac', 'wav', 'PCM'] as const

export type RecordingFormat = (typeof recordingFormats)[number]

/** The platform's names of what a microphone is used for, as far as a browser can tell them apart. */
export const audioSources = [
  'auto',
  'mic',
  'camcorder',
  'voice_communication',
  'voice_recognition',
] as const

export type AudioSource = (typeof audioSources)[number]

/** What `startRecord` records: a voice, compressed as the browser does. */
export const voiceSettings: RecordingSettings = {
  limit: 60_000,
  format: 'aac',
  sampleRate: 16_000,
  numberOfChannels: 1,
  encodeBitRate: 48_000,
  audioSource: 'auto',
  frameSize: undefined,
}
