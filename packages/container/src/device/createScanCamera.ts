import { openCamera } from '../openCamera.js'
import type { DeviceRefusal } from '../openCamera.js'

/** A camera with what it can do besides; `changed` is called whenever that is something else. */
export interface ScanCamera {
  readonly stream: MediaStream | undefined
  readonly problem: DeviceRefusal | undefined
  /** Whether there is another camera. */
  readonly hasOther: boolean
  /** Whether its light is on; undefined where it has none. */
  readonly isLit: boolean | undefined
  open(): Promise<void>
  /** Turns the light on or off. */
  light(): Promise<void>
  /** Goes on with the next camera. */
  flip(): Promise<void>
}

/** Not in lib.dom. https://w3c.github.io/mediacapture-image/ */
interface TorchSettings {
  torch?: boolean
}

export function createScanCamera(signal: AbortSignal, changed: () => void): ScanCamera {
  let stream: MediaStream | undefined
  let problem: DeviceRefusal | undefined
  let cameras: readonly MediaDeviceInfo[] = []
  let isLit: boolean | undefined
  let current: AbortController | undefined

  const track = () => stream?.getVideoTracks()[0]

  async function open(from: MediaTrackConstraints) {
    current?.abort()
    current = new AbortController()
    const opened = await openCamera(
      { video: { ...from, width: { ideal: 1280 }, height: { ideal: 720 } } },
      AbortSignal.any([signal, current.signal]),
    )
    const isRefused = typeof opened === 'string'
    stream = isRefused ? undefined : opened
    problem = isRefused ? opened : undefined
    // Names and number of cameras are told only to who was given one.
    const devices = isRefused ? [] : await navigator.mediaDevices.enumerateDevices()
    cameras = devices.filter(({ kind }) => kind === 'videoinput')
    const abilities = (track()?.getCapabilities?.() ?? {}) as TorchSettings
    isLit = abilities.torch ? false : undefined
    changed()
  }

  return {
    get stream() {
      return stream
    },
    get problem() {
      return problem
    },
    get hasOther() {
      return cameras.length > 1
    },
    get isLit() {
      return isLit
    },
    open: () => open({ facingMode: 'environment' }),
    async light() {
      const torch = !isLit
      await track()?.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] })
      isLit = torch
      changed()
    },
    async flip() {
      const used = track()?.getSettings().deviceId
      const index = cameras.findIndex(({ deviceId }) => deviceId === used)
      const next = cameras[(index + 1) % cameras.length]!
      await open({ deviceId: { exact: next.deviceId } })
    },
  }
}
