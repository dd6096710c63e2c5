/**
 * What the camera shows, as a JPEG in its own resolution: once there is something to see.
 *
 * @returns undefined where `signal` aborts before
 */
export async function takePhoto(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  await nextPicture(video, signal)
  if (signal.aborted) return undefined
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', 0.92),
  )
  return blob ?? undefined
}

/** What a camera gives at first can be black, and what is there may still be of the camera before. */
function nextPicture(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => resolve()
    signal.addEventListener('abort', end, { once: true })
    if ('requestVideoFrameCallback' in video) {
      video.requestVideoFrameCallback(() => video.requestVideoFrameCallback(end))
    } else if ((video as HTMLVideoElement).readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
      ;(video as HTMLVideoElement).addEventListener('loadeddata', end, { once: true })
    } else end()
  })
}
