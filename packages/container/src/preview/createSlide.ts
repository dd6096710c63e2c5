import type { MediaPreview } from '@miniview/host'
import type { Addresses } from './createAddresses.js'

/** What shows one picture or film. */
export interface Slide {
  element: HTMLImageElement | HTMLDivElement
  /** Whose events tell how far it is. */
  media: HTMLImageElement | HTMLVideoElement
}

/** Makes what shows a picture or film, and begins to load it. */
export function createSlide(
  { media, referrerPolicy }: MediaPreview,
  index: number,
  addresses: Addresses,
): Slide {
  const { type, source, poster } = media[index]!
  const referrer = referrerPolicy === 'origin' ? 'strict-origin-when-cross-origin' : 'no-referrer'
  if (type === 'image') {
    const image = new Image()
    image.className = 'pswp__img'
    image.draggable = false
    image.referrerPolicy = referrer
    image.src = addresses.of(source)
    return { element: image, media: image }
  }
  const video = document.createElement('video')
  video.controls = true
  video.playsInline = true
  video.preload = 'metadata'
  if (poster !== undefined) video.poster = addresses.of(poster)
  video.src = addresses.of(source)
  const element = document.createElement('div')
  element.className = 'pswp__content preview-film'
  element.append(video)
  return { element, media: video }
}
