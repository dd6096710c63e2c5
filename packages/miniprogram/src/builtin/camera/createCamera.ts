import { ApiError, Errno } from '@miniview/bridge'
import type { BuiltInComponent, BuiltInInstance } from '../BuiltIn.js'
import { CameraPicture, maxZoom, surfaceOf, toJpeg } from './CameraPicture.js'
import type { cameraProperties } from './cameraProperties.js'
import type { CameraServices } from './CameraServices.js'
import { createCameraContext } from './createCameraContext.js'
import { createFrameListeners } from './createFrameListeners.js'
import { createRecording } from './createRecording.js'
import { nextFrame } from './onFrames.js'

type CameraProperties = typeof cameraProperties

/** A camera that is on. */
interface OpenCamera {
  services: CameraServices
  track: MediaStreamTrack
  /** Aborts when it goes off. */
  signal: AbortSignal
}

const resolutions = new Map([
  ['low', { width: { ideal: 640 }, height: { ideal: 480 } }],
  ['medium', { width: { ideal: 1280 }, height: { ideal: 720 } }],
  ['high', { width: { ideal: 1920 }, height: { ideal: 1080 } }],
])

/** The longer side at most in pixels, and the JPEG's quality, by `quality`. */
const qualities = new Map([
  ['low', { longest: 640, jpeg: 0.6 }],
  ['normal', { longest: 1280, jpeg: 0.8 }],
  ['high', { longest: Infinity, jpeg: 0.92 }],
  ['original', { longest: Infinity, jpeg: 0.98 }],
])

const refusals = {
  denied: 'system permission denied',
  missing: 'no camera',
  busy: 'camera is in use',
}

export function createCamera(
  component: BuiltInComponent<CameraProperties>,
): BuiltInInstance<CameraProperties> {
  const { element, values, emit } = component
  const video = document.createElement('video')
  Object.assign(video, { muted: true, playsInline: true })
  element.prepend(video)
  const picture = new CameraPicture(video)
  const frames = createFrameListeners(picture, () => values().frameSize)
  const recording = createRecording(picture)
  let closing: AbortController | undefined
  let opened: OpenCamera | undefined

  /** @throws ApiError while it is off */
  function camera(): OpenCamera {
    if (!opened) throw new ApiError('the camera is off')
    return opened
  }

  async function open() {
    close()
    const current = new AbortController()
    const { signal } = current
    closing = current
    const { mode, resolution, devicePosition } = values()
    try {
      const services = await component.page.loadCamera()
      await askPerson()
      const facingMode = devicePosition === 'front' ? 'user' : 'environment'
      const size = resolutions.get(resolution) ?? resolutions.get('medium')
      const stream = await services.open({ video: { facingMode, ...size } }, signal)
      if (typeof stream === 'string') throw new Error(refusals[stream])
      if (signal.aborted) return
      await show(stream)
      if (signal.aborted) return
      const track = stream.getVideoTracks()[0]!
      opened = { services, track, signal }
      // A camera that is pulled out shows nothing any more.
      track.addEventListener('ended', () => stop(signal))
      emit('initdone', { maxZoom })
      light(values().flash === 'torch')
      if (mode === 'scanCode') await services.scan(video, signal, tellCode)
    } catch (error) {
      if (signal.aborted) return
      close()
      emit('error', { errMsg: `insertCamera:fail ${(error as Error).message}` })
    }
  }

  async function askPerson() {
    try {
      await component.page.wx['authorize']!({ scope: 'scope.camera' })
    } catch (error) {
      throw new Error(
        String((error as { errMsg?: unknown }).errMsg).replace(/^authorize:fail /, ''),
      )
    }
  }

  async function show(stream: MediaStream) {
    const { facingMode } = stream.getVideoTracks()[0]!.getSettings()
    // Cameras of desktops look no way.
    picture.isSelfie = facingMode ? facingMode === 'user' : values().devicePosition === 'front'
    picture.show()
    video.srcObject = stream
    // What ends it meanwhile also ends this.
    await video.play().catch(() => {})
  }

  function close() {
    closing?.abort()
    closing = undefined
    opened = undefined
    frames.close()
    video.srcObject = null
  }

  function stop(signal: AbortSignal) {
    if (signal.aborted) return
    close()
    emit('stop')
  }

  /** Turns the lamp on or off, where there is one. */
  async function light(isOn: boolean): Promise<void> {
    const track = opened?.track
    const abilities = (track?.getCapabilities?.() ?? {}) as { torch?: boolean }
    if (!abilities.torch) return
    const constraints = { advanced: [{ torch: isOn } as MediaTrackConstraintSet] }
    await track!.applyConstraints(constraints).catch(() => {})
  }

  function tellCode({ text, format, bytes }: { text: string; format: string; bytes: Uint8Array }) {
    const rawData = btoa(String.fromCharCode(...bytes))
    emit('scancode', { type: format, result: text, charSet: 'UTF-8', rawData })
  }

  const context = createCameraContext({
    async takePhoto({ quality, selfieMirror = true }) {
      const { services, signal } = camera()
      const { longest, jpeg } = qualities.get(String(quality)) ?? qualities.get('normal')!
      const isLit = values().flash === 'on'
      if (isLit) await light(true)
      await nextFrame(video, signal)
      camera()
      const surface = surfaceOf(picture.size(longest))
      picture.draw(surface, picture.isSelfie && Boolean(selfieMirror))
      if (isLit) await light(false)
      return { tempImagePath: await services.keep(await toJpeg(surface.canvas, jpeg)) }
    },
    async startRecord({ timeout, selfieMirror = true, timeoutCallback }) {
      const { services, signal } = camera()
      await recording.start(services, component.page.wx, {
        signal,
        timeout,
        isMirrored: picture.isSelfie && Boolean(selfieMirror),
        ended: (film) => typeof timeoutCallback === 'function' && timeoutCallback(film),
      })
    },
    stopRecord: () => recording.stop(),
    setZoom({ zoom }) {
      camera()
      if (!Number.isFinite(Number(zoom ?? NaN))) {
        throw new ApiError(
          'parameter error: parameter.zoom should be Number;',
          Errno.invalidRequestData,
        )
      }
      return { zoom: picture.setZoom(Number(zoom)) }
    },
    startFrames({ listener }) {
      camera()
      frames.start(listener as never)
    },
    stopFrames: ({ listener }) => frames.stop(listener as never),
  })

  return {
    update(changed) {
      if (changed.has('mode') || changed.has('devicePosition')) void open()
      else if (changed.has('flash')) void light(values().flash === 'torch')
    },
    pageShown() {
      if (!closing) void open()
    },
    pageHidden() {
      if (closing) stop(closing.signal)
    },
    detached: close,
    context,
  }
}
