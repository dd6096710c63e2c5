import { expect, test } from 'vitest'
import { componentPage } from '../../apps/componentPage.js'

const page = componentPage({
  data: { isThere: true },
  wxml: `
    <canvas id="default" canvas-id="old"/>
    <canvas wx:if="{{isThere}}" id="drawn" type="2d" class="box" disable-scroll
      bindtouchstart="touched" bindtouchmove="touched" bindtouchend="touched"/>`,
  wxss: '.box { width: 100px; height: 50px; margin: 7px }',
  js: `
    find(id) {
      return new Promise((resolve) => {
        wx.createSelectorQuery().select(id).node().exec(([{ node }]) => resolve(node))
      })
    },
    async draw() {
      const canvas = await this.find('#drawn')
      canvas.width = 10
      const image = canvas.createImage()
      await new Promise((resolve, reject) => {
        image.onload = resolve
        image.onerror = reject
        image.src = '/images/red.svg'
      })
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0, 10, 10)
      return [canvas.width, canvas.height, ...context.getImageData(5, 5, 1, 1).data]
    },
    async hasNode(id) { return Boolean(await this.find(id)) },
    async spin() {
      const canvas = await this.find('#drawn')
      this.turns = 0
      const turn = () => { this.turns += 1; canvas.requestAnimationFrame(turn) }
      turn()
    },
    touched({ type, touches, changedTouches }) {
      const [{ x, y }] = type === 'touchend' ? changedTouches : touches
      this.events.push({ type, detail: { x, y }, id: '' })
    },`,
  files: {
    'images/red.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="red"/></svg>',
  },
})

interface Methods {
  draw(): Promise<number[]>
  hasNode(id: string): Promise<boolean>
  spin(): Promise<void>
  turns: number
}
const call = <Result>(code: (methods: Methods) => Result) =>
  page.handle.inShellPage(code as never) as Promise<Awaited<Result>>

test('is 300 × 150, or as large as its style says', async () => {
  expect(await page.size('#default')).toEqual({ width: 300, height: 150 })
  expect(await page.size('#drawn > canvas')).toEqual({ width: 100, height: 50 })
})

test('is drawn on through a query’s node, with pictures of the package', async () => {
  expect(await call((methods) => methods.draw())).toEqual([10, 150, 255, 0, 0, 255])
  expect(await call((methods) => methods.hasNode('#default'))).toBe(false)
})

test.each(['mouse', 'finger'] as const)('tells where the %s is on it', async (by) => {
  await page.seen()
  await page.handle.drag('#drawn', { dx: 20, by })
  const events = await page.seen()
  expect(events[0]).toMatchObject({ type: 'touchstart', detail: { x: 50, y: 25 } })
  expect(events.at(-1)).toMatchObject({ type: 'touchend', detail: { x: 70, y: 25 } })
  expect(events.map(({ type }) => type)).toContain('touchmove')
  expect(await page.style('#drawn', 'touch-action')).toBe('none')
})

test('a script that draws picture after picture ends with it', async () => {
  await call((methods) => methods.spin())
  await page.handle.waitFor('pictures', async () => (await call(({ turns }) => turns)) > 3)
  await page.setData({ isThere: false })
  const frames = () =>
    page.handle.container.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
  await frames()
  const turns = await call((methods) => methods.turns)
  await frames()
  expect(await call((methods) => methods.turns)).toBe(turns)
})
