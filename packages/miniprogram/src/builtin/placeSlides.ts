import { offsetOf } from './swiperTrack.js'
import type { SwiperTrack } from './swiperTrack.js'

export interface SlidePlaces {
  track: SwiperTrack
  position: number
  isVertical: boolean
  /** Whether neighbours are in sight in margins. */
  hasBefore: boolean
  hasAfter: boolean
}

/** Puts each slide where it belongs; what is out of sight cannot be reached by keyboard either. */
export function placeSlides(slides: readonly HTMLElement[], places: SlidePlaces): void {
  const { track, position, isVertical, hasBefore, hasAfter } = places
  const first = hasBefore ? -2 : -1
  const last = hasAfter ? track.shown + 1 : track.shown
  slides.forEach((slide, index) => {
    const offset = offsetOf(index, position, track)
    const along = `${Math.round(offset * 1e4) / 100}%`
    const translate = isVertical ? `0 ${along}` : along
    if (slide.style.translate !== translate) slide.style.translate = translate
    const isHidden = offset <= first || offset >= last
    if (slide.inert !== isHidden) slide.inert = isHidden
  })
}
