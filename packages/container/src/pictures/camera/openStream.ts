import { openCamera } from '../../openCamera.js'
import type { DeviceRefusal } from '../../openCamera.js'

export interface WantedCamera {
  /** Which way it looks; phones have both. */
  facing: 'back' | 'front'
  /** One camera of those that look no way, as on a desktop. */
  deviceId: string | undefined
  hasSound: boolean
}

/**
 * Opens the camera until `signal` aborts. A recording goes without sound where the microphone is missing or
 * refused.
 */
export async function openStream(
  { facing, deviceId, hasSound }: WantedCamera,
  signal: AbortSignal,
): Promise<MediaStream | DeviceRefusal> {
  const video: MediaTrackConstraints = {
    ...(deviceId === undefined
      ? { facingMode: { ideal: facing === 'front' ? 'user' : 'environment' } }
      : { deviceId: { exact: deviceId } }),
    width: { ideal: 1920 },
    height: { ideal: 1080 },
  }
  if (!navigator.mediaDevices) return 'missing'
  const stream = await openCamera({ video, audio: hasSound }, signal)
  if (!hasSound || typeof stream !== 'string' || signal.aborted) return stream
  return openCamera({ video, audio: false }, signal)
}

/**
 * The camera behind the switch: the one that looks the other way, or else the next one.
 *
 * @returns undefined where there is one camera only
 */
export async function nextCamera(
  stream: MediaStream,
  { facing }: WantedCamera,
): Promise<Pick<WantedCamera, 'facing' | 'deviceId'> | undefined> {
  const devices = await navigator.mediaDevices.enumerateDevices()
  const cameras = devices.filter(({ kind }) => kind === 'videoinput')
  if (cameras.length < 2) return undefined
  const { deviceId, facingMode } = stream.getVideoTracks()[0]!.getSettings()
  if (facingMode) {
    return { facing: facing === 'front' ? 'back' : 'front', deviceId: undefined }
  }
  const at = cameras.findIndex((camera) => camera.deviceId === deviceId)
  return { facing, deviceId: cameras[(at + 1) % cameras.length]!.deviceId }
}
