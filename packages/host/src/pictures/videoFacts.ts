import { encodePicture } from './encodePicture.js'
import { openVideo } from './openVideo.js'

export interface VideoFacts {
  /** Seconds. */
  duration: number
  /** Pixels, as the video is shown. */
  width: number
  height: number
}

/** Pixels of the longer side of a video's small picture. */
const thumbnailSide = 480

/** @throws ApiError `video decode fail` */
export function videoFacts(blob: Blob): Promise<VideoFacts> {
  return openVideo(blob, factsOf)
}

/** The same with the first picture of the video, as a JPEG. @throws ApiError `video decode fail` */
export function videoFactsAndThumbnail(
  blob: Blob,
): Promise<{ facts: VideoFacts; thumbnail: Blob }> {
  return openVideo(blob, async (video) => {
    const facts = factsOf(video)
    const scale = Math.min(1, thumbnailSide / Math.max(facts.width, facts.height))
    const size = { width: facts.width * scale, height: facts.height * scale }
    const thumbnail = await encodePicture(video, { ...size, type: 'image/jpeg', quality: 0.8 })
    return { facts, thumbnail }
  })
}

export function factsOf({ duration, videoWidth, videoHeight }: HTMLVideoElement): VideoFacts {
  return {
    duration: Math.round(duration * 1000) / 1000,
    width: videoWidth,
    height: videoHeight,
  }
}
