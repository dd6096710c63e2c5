import { ApiError } from '@miniview/bridge'
import type { BuiltInPage } from '../BuiltIn.js'
import type { CameraServices } from './CameraServices.js'
import { surfaceOf, toJpeg } from './CameraPicture.js'
import type { CameraPicture } from './CameraPicture.js'
import { onFrames } from './onFrames.js'

/** Seconds. */
const [usualTime, longestTime] = [30, 300]

export interface RecordedFilm {
  tempThumbPath: string
  tempVideoPath: string
}

export interface RecordingOptions {
  /** Aborts when the camera goes off. */
  signal: AbortSignal
  /** Seconds. Default 30, at most 300. */
  timeout: unknown
  isMirrored: boolean
  /** Told the film that nobody asked for: the time was over, or the camera went off. */
  ended(film: RecordedFilm): void
}

/** Records what the camera shows, as the person sees it: magnified and mirrored. */
export function createRecording(picture: CameraPicture) {
  let running: { finish(): Promise<RecordedFilm> } | undefined
  let isStarting = false

  async function start(services: CameraServices, wx: BuiltInPage['wx'], options: RecordingOptions) {
    const { signal, timeout, isMirrored, ended } = options
    const over = new AbortController()
    const stopped = AbortSignal.any([signal, over.signal])
    await wx['authorize']!({ scope: 'scope.record' }).catch(() => {
      throw new ApiError('auth deny')
    })
    // Without a microphone the film has no sound.
    const sound = await services.open({ audio: true }, stopped)
    if (signal.aborted) throw new ApiError('the camera is off')

    const context = surfaceOf(picture.size())
    const draw = () => picture.draw(context, isMirrored)
    draw()
    const thumb = toJpeg(context.canvas, 0.8)
    const stopDrawing = onFrames(picture.video, draw)
    const stream = context.canvas.captureStream()
    if (typeof sound !== 'string')
      for (const track of sound.getAudioTracks()) stream.addTrack(track)
    const seconds = Math.min(longestTime, Number(timeout) > 0 ? Number(timeout) : usualTime)
    const recorder = services.record(stream, seconds)
    signal.addEventListener('abort', recorder.stop)
    let isAsked = false

    const film = (async () => {
      const content = await recorder.ended
      running = undefined
      stopDrawing()
      over.abort()
      for (const track of stream.getTracks()) track.stop()
      const [tempThumbPath, tempVideoPath] = await Promise.all([
        thumb.then(services.keep),
        services.keep(content),
      ])
      return { tempThumbPath, tempVideoPath }
    })()
    film.then(
      (kept) => !isAsked && ended(kept),
      (error: unknown) => !isAsked && console.error(error),
    )
    running = {
      finish() {
        isAsked = true
        recorder.stop()
        return film
      },
    }
  }

  return {
    async start(...given: Parameters<typeof start>): Promise<void> {
      if (running || isStarting) throw new ApiError('is recording')
      isStarting = true
      try {
        await start(...given)
      } finally {
        isStarting = false
      }
    },
    /** @throws ApiError where nothing is recorded */
    async stop(): Promise<RecordedFilm> {
      if (!running) throw new ApiError('not recording')
      return running.finish()
    },
  }
}
