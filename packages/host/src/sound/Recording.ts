import type { Caller } from '../ApiContext.js'
import type { RecordingSettings } from './RecordingSettings.js'
import type { SoundFrame } from './createFrames.js'

/** What a recording came to. */
export interface RecordedSound {
  tempFilePath: string
  /** Milliseconds, without pauses. */
  duration: number
  /** Bytes. */
  fileSize: number
  /** Whether it ended because it was as long as it may be. */
  isFull: boolean
}

/** What is told while it runs. */
export interface RecordingEvents {
  started?(): void
  paused?(): void
  resumed?(): void
  frame?(frame: SoundFrame): void
  /** Another program took the microphone, or gave it back. */
  interrupted?(isInterrupted: boolean): void
}

export interface RecordingOptions {
  settings: RecordingSettings
  /** Where this one goes, the recording is thrown away. */
  caller: Caller
  /** What tells whose recording it is. */
  owner: object
  events?: RecordingEvents
}

/** A running recording. */
export interface Recording {
  readonly owner: object
  /** @throws ApiError where no sound could be recorded, or the caller left */
  readonly ended: Promise<RecordedSound>
  pause(): void
  resume(): void
  stop(): void
}
