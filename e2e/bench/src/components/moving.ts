import { quantile } from '../measures/quantile.js'
import type { ComponentsMeasure } from './ComponentsMeasure.js'
import { openPage } from './openPage.js'

/** How much slower than this machine the browser pretends to be. */
const slowdown = 4

export const moving: ComponentsMeasure = {
  title: 'Frames while a person scrolls and swipes 200 items with pictures',
  about: `Frames a second while a finger moves over the list, with the CPU slowed down ${slowdown} times and a listener for each event of the movement: the median of the frames' times, and the slowest twentieth.`,
  rows: [{ contender: 'scrollView' }, { contender: 'swiper' }],
  columns: [
    { key: 'median', title: 'frames/s' },
    { key: 'slow', title: 'slowest 5 %, frames/s' },
  ],
  async take({ page }, contender) {
    const isSwiper = contender === 'swiper'
    await page.bringToFront()
    await openPage(page, isSwiper ? 'swiper' : 'scroll-view')
    const cdp = await page.createCDPSession()
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    try {
      await page.evaluate(noteFrames)
      for (let time = 0; time < 4; time++) {
        await cdp.send('Input.synthesizeScrollGesture', {
          x: 300,
          y: isSwiper ? 300 : 650,
          ...(isSwiper ? { xDistance: -250 } : { yDistance: -550 }),
          speed: isSwiper ? 600 : 2500,
          gestureSourceType: 'touch',
          preventFling: false,
        })
      }
      const { times, moved } = await page.evaluate(readFrames)
      if (moved < 200) throw new Error(`nothing moved: ${moved}`)
      const perSecond = (part: number) => 1000 / quantile(times, part)
      return { median: perSecond(0.5), slow: perSecond(0.95) }
    } finally {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await cdp.detach()
    }
  },
}

declare global {
  interface Window {
    /** Milliseconds of each frame since the last call of `noteFrames`. */
    frameTimes?: number[] | undefined
  }
}

/** Runs in the page, until it runs again. */
function noteFrames(): void {
  const times: number[] = []
  window.frameTimes = times
  let last: number | undefined
  requestAnimationFrame(function note(now) {
    if (window.frameTimes !== times) return
    if (last !== undefined) times.push(now - last)
    last = now
    requestAnimationFrame(note)
  })
}

/** Runs in the page. @returns the frames' times, and how far the list was moved, in CSS pixels */
function readFrames(): { times: number[]; moved: number } {
  const times = window.frameTimes ?? []
  window.frameTimes = undefined
  const container = document.querySelector('mini-app')!.shadowRoot!
  const view = container.querySelector('.page:not([inert])')!.firstElementChild!.shadowRoot!
  const scrolled = [...view.querySelectorAll('*')].map(({ scrollTop }) => scrollTop)
  const slides = [...view.querySelectorAll('wx-swiper-item')].map((slide) =>
    Math.abs(slide.getBoundingClientRect().left),
  )
  const [first = 0] = slides
  return { times, moved: Math.max(...scrolled, first) }
}
