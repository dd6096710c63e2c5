import { withDeadline } from '../withDeadline.js'
import { mediaError } from './mediaError.js'

/** Milliseconds; a damaged file can leave a browser silent. */
const deadline = 20_000

/**
 * Loads a video up to its first picture, for what `use` does with it, and lets it go afterwards.
 *
 * @throws ApiError `video decode fail`
 */
export async function openVideo<T>(
  blob: Blob,
  use: (video: HTMLVideoElement) => T | Promise<T>,
): Promise<T> {
  const video = document.createElement('video')
  const address = URL.createObjectURL(blob)
  try {
    Object.assign(video, { muted: true, playsInline: true, preload: 'auto', src: address })
    await withDeadline(showFirstPicture(video), deadline).catch(() => {
      throw mediaError.videoDecode()
    })
    return await use(video)
  } finally {
    video.removeAttribute('src')
    video.load()
    URL.revokeObjectURL(address)
  }
}

async function showFirstPicture(video: HTMLVideoElement): Promise<void> {
  await next(video, 'loadedmetadata')
  if (video.videoWidth === 0) throw mediaError.videoDecode()
  if (!Number.isFinite(video.duration)) await learnDuration(video)
  const shown = next(video, 'seeked')
  video.currentTime = 0
  await shown
  if (video.readyState < video.HAVE_CURRENT_DATA) await next(video, 'loadeddata')
}

/** What a browser records has no duration in it; the way to its end shows it. */
async function learnDuration(video: HTMLVideoElement): Promise<void> {
  video.currentTime = Number.MAX_SAFE_INTEGER
  while (!Number.isFinite(video.duration)) await next(video, 'durationchange')
  if (video.seeking) await next(video, 'seeked')
}

function next(video: HTMLVideoElement, event: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, resolve, { once: true })
    video.addEventListener('error', reject, { once: true })
  })
}
