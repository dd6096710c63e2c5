import { quantile } from '../measures/quantile.js'
import type { ComponentsMeasure } from './ComponentsMeasure.js'

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
  async take({ app }, contender) {
    const name = contender === 'swiper' ? 'swiper' : 'scroll-view'
    await app.inHost((host, url) => host.wx.reLaunch({ url }), `/pages/${name}/${name}`)
    await app.waitForPage(`pages/${name}/${name}`)
    const { container } = app
    const cdp = await container.createCDPSession()
    await container.bringToFront()
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    try {
      await container.evaluate(noteFrames)
      for (let time = 0; time < 4; time++) {
        await cdp.send('Input.synthesizeScrollGesture', {
          x: 300,
          y: 400,
          ...(contender === 'swiper' ? { xDistance: -250 } : { yDistance: -2500 }),
          speed: contender === 'swiper' ? 600 : 2500,
          gestureSourceType: 'touch',
        })
      }
      const frames = await container.evaluate(() => window.frameTimes!)
      const perSecond = (part: number) => 1000 / quantile(frames, part)
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
    frameTimes?: number[]
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
