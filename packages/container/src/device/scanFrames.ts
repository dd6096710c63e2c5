import type { ScannedCode } from '@miniview/host'
import type { CodeReader } from './CodeReader.js'

/** The longer side, in pixels, of what is looked at: a code that a camera sees well is large in it. */
const frameSize = 960

/** Milliseconds between two looks at least, which leaves a phone cool. */
const pause = 100

/**
 * Looks at a camera's picture until there is a code in it.
 *
 * @returns undefined when `signal` aborts
 */
export async function scanFrames(
  video: HTMLVideoElement,
  reader: CodeReader,
  signal: AbortSignal,
): Promise<ScannedCode | undefined> {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  const aborted = new Promise<void>((end) => signal.addEventListener('abort', () => end()))
  while (!signal.aborted) {
    const frame = Promise.race([nextFrame(video), aborted])
    await Promise.all([frame, new Promise((end) => setTimeout(end, pause))])
    const { videoWidth, videoHeight } = video
    if (signal.aborted || videoWidth === 0) continue
    const scale = Math.min(1, frameSize / Math.max(videoWidth, videoHeight))
    const width = Math.round(videoWidth * scale)
    const height = Math.round(videoHeight * scale)
    Object.assign(context.canvas, { width, height })
    context.drawImage(video, 0, 0, width, height)
    const code = await reader.read(context.getImageData(0, 0, width, height))
    if (code && !signal.aborted) return code
  }
  return undefined
}

function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    // Some browsers have no event of a frame.
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => resolve())
    else requestAnimationFrame(() => resolve())
  })
}
