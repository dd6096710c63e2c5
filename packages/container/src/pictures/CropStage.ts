import type { PictureArea } from '@miniview/host'
import {
  areaOf,
  frameOf,
  leastScale,
  scaleOf,
  withinFrame,
  zoomAt,
  zoomOf,
} from './cropGeometry.js'
import type { CropView, Size } from './cropGeometry.js'
import { drawCrop } from './drawCrop.js'

interface Point {
  x: number
  y: number
}

const arrows = new Map<string, Point>([
  ['ArrowLeft', { x: 12, y: 0 }],
  ['ArrowRight', { x: -12, y: 0 }],
  ['ArrowUp', { x: 0, y: 12 }],
  ['ArrowDown', { x: 0, y: -12 }],
])

/** A picture under a frame, which one finger moves and two zoom; also mouse, wheel and keys. */
export class CropStage {
  readonly #picture: ImageBitmap
  readonly #ratio: readonly [number, number]
  #canvas: HTMLCanvasElement | undefined
  #slider: HTMLInputElement | undefined
  #stage: Size = { width: 1, height: 1 }
  #frame: Size = { width: 1, height: 1 }
  /** Undefined until the stage has a size. */
  #view: CropView | undefined
  /** The fingers that are down, by their ids. */
  readonly #fingers = new Map<number, Point>()
  readonly #sizes = new ResizeObserver(() => this.#resize())

  constructor(picture: ImageBitmap, ratio: readonly [number, number]) {
    this.#picture = picture
    this.#ratio = ratio
  }

  showOn(canvas: HTMLCanvasElement): void {
    this.#canvas = canvas
    this.#sizes.observe(canvas)
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId)
      this.#fingers.set(event.pointerId, this.#pointOf(event))
    })
    canvas.addEventListener('pointermove', (event) => this.#move(event))
    for (const end of ['pointerup', 'pointercancel'] as const) {
      canvas.addEventListener(end, ({ pointerId }) => this.#fingers.delete(pointerId))
    }
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault()
      this.#zoom(Math.exp(-event.deltaY / 400), this.#pointOf(event))
    })
    canvas.addEventListener('keydown', (event) => this.#press(event))
  }

  zoomBy(slider: HTMLInputElement): void {
    this.#slider = slider
    slider.addEventListener('input', () => {
      if (!this.#view) return
      const scale = scaleOf(Number(slider.value), this.#picture, this.#frame)
      this.#set({ ...this.#view, scale })
    })
  }

  /** What is in the frame. */
  area(): PictureArea {
    const whole = { x: 0, y: 0, width: this.#picture.width, height: this.#picture.height }
    return this.#view ? areaOf(this.#view, this.#picture, this.#frame) : whole
  }

  stop(): void {
    this.#sizes.disconnect()
  }

  #resize(): void {
    const { width, height } = this.#canvas!.getBoundingClientRect()
    if (width === 0 || height === 0) return
    const before = this.#frame
    this.#stage = { width, height }
    this.#frame = frameOf(this.#stage, this.#ratio)
    this.#set(
      this.#view
        ? { ...this.#view, scale: (this.#view.scale * this.#frame.width) / before.width }
        : {
            x: this.#picture.width / 2,
            y: this.#picture.height / 2,
            scale: leastScale(this.#picture, this.#frame),
          },
    )
  }

  #set(view: CropView): void {
    this.#view = withinFrame(view, this.#picture, this.#frame)
    if (this.#slider) this.#slider.value = String(zoomOf(this.#view, this.#picture, this.#frame))
    drawCrop(this.#canvas!, this.#picture, {
      ...this.#view,
      stage: this.#stage,
      frame: this.#frame,
    })
  }

  #move(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId)
    if (!before) return
    const now = this.#pointOf(event)
    const [other] = [...this.#fingers].flatMap(([id, at]) => (id === event.pointerId ? [] : [at]))
    this.#fingers.set(event.pointerId, now)
    if (!other) return this.#shift(now.x - before.x, now.y - before.y)
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
    this.#shift((now.x - before.x) / 2, (now.y - before.y) / 2)
    this.#zoom(distance(now, other) / Math.max(1, distance(before, other)), middle)
  }

  #shift(dx: number, dy: number): void {
    if (!this.#view) return
    const { x, y, scale } = this.#view
    this.#set({ scale, x: x - dx / scale, y: y - dy / scale })
  }

  /** @param at from the frame's middle */
  #zoom(factor: number, { x, y }: Point): void {
    if (!this.#view) return
    const { scale } = withinFrame(
      { ...this.#view, scale: this.#view.scale * factor },
      this.#picture,
      this.#frame,
    )
    this.#set(zoomAt(this.#view, scale, x, y))
  }

  #press(event: KeyboardEvent): void {
    const arrow = arrows.get(event.key)
    if (arrow) this.#shift(arrow.x, arrow.y)
    else if (event.key === '+' || event.key === '=') this.#zoom(1.1, { x: 0, y: 0 })
    else if (event.key === '-') this.#zoom(1 / 1.1, { x: 0, y: 0 })
    else return
    event.preventDefault()
  }

  /** From the frame's middle. */
  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.#canvas!.getBoundingClientRect()
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 }
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
