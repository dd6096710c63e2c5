import { quantile } from '../measures/quantile.js'
import type { PreviewMeasure } from './PreviewMeasure.js'

const warmUps = 2
const times = 7

export const largePhoto: PreviewMeasure = {
  title: 'Preview of a photo of 12 megapixels',
  about: `From the call until the frame that shows the photo is on the screen: \`wx.previewImage\`, or an \`<img>\` of the same file in the same box of 390 × 844 pixels. Each time the photo has another address, so that the browser decodes it anew; its bytes are in memory. The median of ${times} times, after ${warmUps} that load the code. The second column is the longest task of the main thread meanwhile.`,
  rows: [{ contender: 'bareImage' }, { contender: 'previewImage' }],
  columns: [
    { key: 'time', title: 'ms' },
    { key: 'longestTask', title: 'longest task, ms' },
  ],
  ratio: 'lower is better',
  async take({ page }, contender) {
    const taken = await page.evaluate(
      async (who, rounds) => {
        const container = document.querySelector('mini-app')!
        const { wx, app } = container.host!
        const photo = await (await fetch(app.packageAddress!('/images/photo.jpg'))).blob()
        const longTasks: number[] = []
        const observer = new PerformanceObserver((list) => {
          longTasks.push(...list.getEntries().map(({ duration }) => duration))
        })
        observer.observe({ type: 'longtask' })

        /** Ends when the frame with the element's picture was handed to the screen. */
        async function untilPainted(find: () => HTMLImageElement | null | undefined) {
          while (true) {
            const image = find()
            if (image?.complete && image.naturalWidth > 0) {
              await image.decode()
              break
            }
            await new Promise(requestAnimationFrame)
          }
          await new Promise(requestAnimationFrame)
          await new Promise((done) => setTimeout(done))
        }

        async function bareImage(address: string) {
          const image = new Image()
          image.style.cssText =
            'position: fixed; inset: 0; z-index: 9; width: 390px; height: 844px; object-fit: contain'
          image.src = address
          document.body.append(image)
          await untilPainted(() => image)
          return () => image.remove()
        }

        async function previewImage(address: string) {
          await wx.previewImage({ urls: [address] })
          await untilPainted(() => container.shadowRoot!.querySelector('.pswp__img'))
          return () => {
            container.shadowRoot!.querySelector<HTMLElement>('.pswp__button--close')!.click()
          }
        }

        const show = who === 'bareImage' ? bareImage : previewImage
        const values = []
        for (let round = 0; round < rounds; round++) {
          const address = URL.createObjectURL(photo)
          longTasks.length = 0
          const start = performance.now()
          const close = await show(address)
          const time = performance.now() - start
          await new Promise((done) => setTimeout(done, 100))
          values.push({ time, longestTask: Math.max(0, ...longTasks) })
          close()
          URL.revokeObjectURL(address)
          await new Promise((done) => setTimeout(done, 100))
        }
        observer.disconnect()
        return values
      },
      contender,
      warmUps + times,
    )
    const counted = taken.slice(warmUps)
    return {
      time: quantile(
        counted.map(({ time }) => time),
        0.5,
      ),
      longestTask: quantile(
        counted.map(({ longestTask }) => longestTask),
        0.5,
      ),
    }
  },
}
