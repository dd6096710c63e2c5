import type { SoundFrame } from './createFrames.js'
import type { RecordingFormat } from './RecordingSettings.js'

/** What `RecorderManager.start` takes. */
export interface RecorderStartOptions {
  /** Milliseconds, at most and by default: 600 000 and 60 000. */
  duration?: number
  /** Default 8000. */
  sampleRate?: number
  /** 1 or 2. Default 2. */
  numberOfChannels?: number
  /** Bits a second, from a range that belongs to the rate. Default 48 000, or the nearest of the range. */
  encodeBitRate?: number
  /**
   * Default `aac`. `wav` and `PCM` are what they say; for `aac` and `mp3` the file has what the browser can
   * encode, and its extension says what: AAC in `.m4a`, else Opus in `.webm`.
   */
  format?: RecordingFormat
  /** KB of one frame, for `onFrameRecorded`; `PCM` and `mp3` only. */
  frameSize?: number
  /** Default `auto`. `buildInMic` and `headsetMic` belong to iOS. */
  audioSource?: string
}

/**
 * The recorder of the mini program's code. Each `onX` has one listener, the last.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/recorder/RecorderManager.html
 */
export interface RecorderManager {
  /** Asks for `scope.record`. What goes wrong is told to `onError`. */
  start(options?: RecorderStartOptions): void
  pause(): void
  resume(): void
  /** A recording also ends when its time is over, when the app is hidden, and by the person's own button. */
  stop(): void
  onStart(listener: () => void): void
  onPause(listener: () => void): void
  onResume(listener: () => void): void
  /** Duration in milliseconds, size in bytes. */
  onStop(
    listener: (sound: { tempFilePath: string; duration: number; fileSize: number }) => void,
  ): void
  onFrameRecorded(listener: (frame: SoundFrame) => void): void
  onError(listener: (error: { errMsg: string; errno?: number }) => void): void
  /** Another program took the microphone; the recording pauses. */
  onInterruptionBegin(listener: () => void): void
  onInterruptionEnd(listener: () => void): void
}

export const recorderEvents = [
  'Start',
  'Pause',
  'Resume',
  'Stop',
  'FrameRecorded',
  'Error',
  'InterruptionBegin',
  'InterruptionEnd',
] as const
