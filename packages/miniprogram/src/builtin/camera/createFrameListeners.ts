import { surfaceOf } from './CameraPicture.js'
import type { CameraPicture } from './CameraPicture.js'
import { onFrames } from './onFrames.js'

/** The longer side in pixels, by `frame-size`. */
const sizes = new Map([
  ['small', 352],
  ['medium', 640],
  ['large', 1280],
])

export interface CameraFrame {
  width: number
  height: number
  /** Four bytes a pixel: red, green, blue and alpha. */
  data: ArrayBuffer
}

type FrameListener = (frame: CameraFrame) => void

/** Tells listeners what the camera sees, picture by picture, as long as there is one. */
export function createFrameListeners(picture: CameraPicture, frameSize: () => string) {
  const listeners = new Set<FrameListener>()
  let stop: (() => void) | undefined

  function tell() {
    const size = picture.size(sizes.get(frameSize()) ?? sizes.get('medium'))
    if (size.width === 0) return
    const context = surfaceOf(size, { willReadFrequently: true })
    picture.draw(context)
    const { buffer } = context.getImageData(0, 0, size.width, size.height).data
    for (const listener of listeners) listener({ ...size, data: buffer.slice(0) })
  }

  function close() {
    listeners.clear()
    stop?.()
    stop = undefined
  }

  return {
    start(listener: FrameListener) {
      listeners.add(listener)
      stop ??= onFrames(picture.video, tell)
    },
    stop(listener: FrameListener) {
      listeners.delete(listener)
      if (listeners.size === 0) close()
    },
    close,
  }
}
