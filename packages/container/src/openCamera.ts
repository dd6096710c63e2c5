/** Why a browser gives no camera or microphone, in the platform's terms. */
export type DeviceRefusal = 'denied' | 'missing' | 'busy'

/**
 * Opens camera or microphone for as long as `signal` does not abort; a stream that comes too late is let
 * go at once.
 *
 * @returns the stream, or why there is none
 */
export async function openCamera(
  constraints: MediaStreamConstraints,
  signal: AbortSignal,
): Promise<MediaStream | DeviceRefusal> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints)
    const stop = () => stream.getTracks().forEach((track) => track.stop())
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    return stream
  } catch (error) {
    const { name } = error as Error
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
    if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
    return 'busy'
  }
}
