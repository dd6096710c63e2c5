import { ApiError, Errno } from '@miniview/bridge'

/**
 * Opens the microphone for as long as `signal` does not abort; a stream that comes too late is let go at
 * once.
 *
 * @throws ApiError `system permission denied` where the browser or its user refuses, `NotFoundError`
 *   where there is no microphone, `system busy` where another program holds it
 */
export async function openMicrophone(
  { navigator }: Pick<Window, 'navigator'>,
  audio: MediaTrackConstraints,
  signal: AbortSignal,
): Promise<MediaStream> {
  signal.throwIfAborted()
  // A page that is not served safely has no devices at all.
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  if (!mediaDevices) throw denied()
  const opening = mediaDevices.getUserMedia({ audio }).catch((error: Error) => {
    throw toApiError(error)
  })
  void opening.then(
    (stream) => whenAborted(signal, () => stream.getTracks().forEach((track) => track.stop())),
    () => {},
  )
  // The browser's own question may stay open for ever.
  return Promise.race([opening, rejectedBy(signal)])
}

function denied() {
  return new ApiError('system permission denied', Errno.systemPermissionDenied)
}

function toApiError({ name }: Error): ApiError {
  if (name === 'NotAllowedError' || name === 'SecurityError') return denied()
  const isMissing = name === 'NotFoundError' || name === 'OverconstrainedError'
  return new ApiError(isMissing ? 'NotFoundError' : 'system busy')
}

function whenAborted(signal: AbortSignal, act: () => void) {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}

/** Never ends where the signal never aborts. */
export function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => whenAborted(signal, () => reject(signal.reason as Error)))
}
