/** What a person must see while the microphone is open. */
export interface RecordingScreens {
  /**
   * Shows who records, above everything that a page can draw, with a button that ends the recording. Ends
   * when it is on the screen; it goes when `signal` aborts.
   */
  showRecording(recording: ShownRecording, signal: AbortSignal): Promise<void>
}

export interface ShownRecording {
  appName: string
  /** The verified origin of the page that records; undefined for the mini program itself. */
  origin: string | undefined
  /** How loud it is now, from 0 to 1. */
  level(): number
  /** Milliseconds that were recorded so far. */
  elapsed(): number
  isPaused(): boolean
  /** The person ends the recording. */
  stop(): void
}
