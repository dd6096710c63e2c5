/**
 * What the camera shows, as a JPEG in its own resolution: once there is something to see.
 *
 * @returns undefined where `signal` aborts before
 */
export async function takePhoto(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  if (video.readyState < video.HAVE_CURRENT_DATA) {
    await new Promise((resolve) => {
      video.addEventListener('loadeddata', resolve, { once: true })
      signal.addEventListener('abort', resolve, { once: true })
    })
  }
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
