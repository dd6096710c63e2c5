import type { CameraRefusal, ScannedCode } from '@miniview/host'

/** What the shell does for a `camera`; comes with the first one. */
export interface CameraServices {
  /** Opens camera or microphone until `signal` aborts. @returns why there is none, where there is none */
  open(
    constraints: MediaStreamConstraints,
    signal: AbortSignal,
  ): Promise<MediaStream | CameraRefusal>
  /** Records until `stop`, until the stream's tracks end, or for so many seconds. */
  record(stream: MediaStream, seconds: number): { stop(): void; ended: Promise<Blob> }
  /** Keeps a photo or film as a temp file of the app. @returns its path */
  keep(content: Blob): Promise<string>
  /** Tells each code that the picture shows, until `signal` aborts. @throws Error where the reader does not run */
  scan(
    video: HTMLVideoElement,
    signal: AbortSignal,
    found: (code: ScannedCode) => void,
  ): Promise<void>
}
