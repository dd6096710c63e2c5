import type { SwiperTrack } from './swiperTrack.js'

export interface SwiperDotsOptions {
  track: SwiperTrack
  /** The first slide in sight. */
  current: number
  color: string
  activeColor: string
}

/** Shows one dot for each slide of a swiper; none at all without options. */
export function showSwiperDots(swiper: HTMLElement, options: SwiperDotsOptions | undefined): void {
  const shown = swiper.querySelector<HTMLElement>(':scope > wx-swiper-dots')
  if (!options) return shown?.remove()
  const { track, current, color, activeColor } = options
  const dots = shown ?? document.createElement('wx-swiper-dots')
  // What they tell is told by the slides themselves.
  dots.setAttribute('aria-hidden', 'true')
  while (dots.childElementCount > track.count) dots.lastElementChild!.remove()
  while (dots.childElementCount < track.count) dots.append(document.createElement('wx-swiper-dot'))
  const ends = current + track.shown
  ;[...dots.children].forEach((dot, index) => {
    const isActive = (index >= current && index < ends) || index < ends - track.count
    dot.toggleAttribute('data-active', isActive)
    ;(dot as HTMLElement).style.background = isActive ? activeColor : color
  })
  if (!shown) swiper.append(dots)
}
