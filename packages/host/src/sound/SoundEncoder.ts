/** What makes a file of a microphone's sound. */
export interface SoundEncoder {
  /** With its dot. */
  readonly extension: string
  start(): void
  pause(): void
  resume(): void
  /** Ends it. @returns the whole file */
  finish(): Promise<Blob>
}

export interface SoundEncoderOptions {
  stream: MediaStream
  /** Gets the file's bytes as they come, in order. */
  heard: ((bytes: Uint8Array) => void) | undefined
}
