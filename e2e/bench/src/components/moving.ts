import type { Page } from 'puppeteer'
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
        await fling(page, isSwiper ? { x: 300, y: 300 } : { x: 200, y: 650 }, isSwiper)
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

/** A finger that goes 250 pixels to the left or 500 up, and leaves while it moves. */
async function fling(page: Page, { x, y }: { x: number; y: number }, isSideways: boolean) {
  const touch = await page.touchscreen.touchStart(x, y)
  for (let step = 1; step <= 25; step++) {
    await (isSideways ? touch.move(x - step * 10, y) : touch.move(x, y - step * 20))
  }
  await touch.end()
  await page.evaluate(settled)
}

/** Runs in the page: ends after 40 frames, in which what was flung goes on. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    let left = 40
    requestAnimationFrame(function next() {
      if (--left === 0) resolve()
      else requestAnimationFrame(next)
    })
  })
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
