import { quantile } from '../measures/quantile.js'
import type { CanvasMeasure } from './CanvasMeasure.js'

const actions = 10_000
const warmUps = 3
const drawings = 11

export const manyActions: CanvasMeasure = {
  title: 'Canvas: 10,000 actions',
  about: `One drawing of ${actions} calls on a canvas of 300 × 300 pixels: colours, lines, paths, rectangles, transforms and, one in 20, a text; until its pixels can be read. The same calls on a 2D context of the browser, on a canvas of the same size beside it. The median of ${drawings} drawings, each timed by itself.`,
  rows: [{ contender: 'context2d' }, { contender: 'canvasContext' }, { contender: 'drawCanvas' }],
  columns: [{ key: 'time', title: 'ms' }],
  ratio: 'lower is better',
  async take({ page }, contender) {
    const times = await page.evaluate(
      async ({ count, warmUps, drawings }, who) => {
        const { wx } = document.querySelector('mini-app')!.host!
        const canvas = document.createElement('canvas')
        canvas.width = canvas.height = 300
        canvas.style.position = 'fixed'
        document.body.append(canvas)
        const own = canvas.getContext('2d')!
        const app = document.querySelector('mini-app')!.shadowRoot!
        const view = app.querySelector('.page')!.firstElementChild!.shadowRoot!
        const drawn = view.querySelector<HTMLCanvasElement>('wx-canvas > canvas')!

        const recorder = wx.createContext()
        const context = wx.createCanvasContext('drawn')
        type Drawing = Pick<
          CanvasRenderingContext2D,
          | ('fillRect' | 'strokeRect' | 'fillText' | 'beginPath' | 'moveTo' | 'lineTo' | 'arc')
          | ('quadraticCurveTo' | 'closePath' | 'fill' | 'stroke' | 'save' | 'restore')
          | ('translate' | 'rotate' | 'fillStyle' | 'strokeStyle' | 'lineWidth')
        >

        /** 20 actions at a time. */
        function paint(context: Drawing) {
          for (let index = 0; index < count / 20; index++) {
            const [x, y] = [(index * 7) % 290, (index * 13) % 290]
            context.save()
            context.translate(x, y)
            context.rotate(index / 50)
            context.fillStyle = index % 2 ? '#c0392b' : 'rgba(41, 128, 185, 0.8)'
            context.strokeStyle = index % 3 ? '#2ecc71' : 'black'
            context.lineWidth = 1 + (index % 3)
            context.fillRect(0, 0, 8, 6)
            context.strokeRect(2, 2, 6, 6)
            context.beginPath()
            context.moveTo(0, 0)
            context.lineTo(10, 3)
            context.lineTo(6, 10)
            context.quadraticCurveTo(3, 8, 0, 6)
            context.closePath()
            context.fill()
            context.beginPath()
            context.arc(5, 5, 4, 0, Math.PI)
            context.stroke()
            context.fillText('12', 4, 4)
            context.restore()
          }
        }

        async function draw(): Promise<void> {
          if (who === 'context2d') {
            own.clearRect(0, 0, 300, 300)
            paint(own)
            return
          }
          if (who === 'canvasContext') {
            paint(context as unknown as Drawing)
            return new Promise((end) => context.draw(false, () => end()))
          }
          paint(recorder as unknown as Drawing)
          await wx.drawCanvas({ canvasId: 'drawn', actions: recorder.getActions() })
          recorder.clearActions()
        }

        async function run() {
          const start = performance.now()
          await draw()
          const context = who === 'context2d' ? own : drawn.getContext('2d')!
          const painted = context.getImageData(0, 0, 300, 300).data.some((value) => value > 0)
          if (!painted) throw new Error('nothing was drawn')
          return performance.now() - start
        }
        for (let index = 0; index < warmUps; index++) await run()
        const taken = []
        for (let index = 0; index < drawings; index++) taken.push(await run())
        canvas.remove()
        return taken
      },
      { count: actions, warmUps, drawings },
      contender,
    )
    return { time: quantile(times, 0.5) }
  },
}
