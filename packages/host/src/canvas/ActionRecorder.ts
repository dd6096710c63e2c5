import { createGradient } from './CanvasPaint.js'
import type { CanvasGradient, CanvasPattern } from './CanvasPaint.js'
import { withFontSize } from './withFontSize.js'

/** One recorded call, for `drawCanvas`. */
export interface CanvasAction {
  method: string
  data: readonly unknown[]
}

type Paint = string | CanvasGradient | CanvasPattern

/** Calls that are only recorded, with the names of their arguments. CSS pixels and radians. */
interface PlainMethods {
  arc(
    x: number,
    y: number,
    r: number,
    start: number,
    end: number,
    isCounterclockwise?: boolean,
  ): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  beginPath(): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  clearRect(x: number, y: number, width: number, height: number): void
  clip(): void
  closePath(): void
  /** At `dx`, `dy`, scaled to `dWidth`, `dHeight`; or a part of it: sx, sy, sWidth, sHeight, then those. */
  drawImage(image: string, ...numbers: number[]): void
  fill(): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number, maxWidth?: number): void
  lineTo(x: number, y: number): void
  moveTo(x: number, y: number): void
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void
  rect(x: number, y: number, width: number, height: number): void
  rotate(angle: number): void
  scale(x: number, y: number): void
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  stroke(): void
  strokeRect(x: number, y: number, width: number, height: number): void
  strokeText(text: string, x: number, y: number, maxWidth?: number): void
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void
  translate(x: number, y: number): void
}

/** What a drawing begins with. */
const defaults = {
  fillStyle: '#000000' as Paint,
  strokeStyle: '#000000' as Paint,
  font: '10px sans-serif',
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  lineCap: 'butt',
  lineDashOffset: 0,
  lineJoin: 'miter',
  lineWidth: 1,
  miterLimit: 10,
  shadowBlur: 0,
  shadowColor: 'rgba(0, 0, 0, 0)',
  shadowOffsetX: 0,
  shadowOffsetY: 0,
  textAlign: 'left',
  textBaseline: 'normal',
}

type Properties = typeof defaults
/** Each property has a function that sets it. */
type Setters = {
  [Name in keyof Properties as `set${Capitalize<Name>}`]: (value: Properties[Name]) => void
}

const plainMethods =
  'arc arcTo beginPath bezierCurveTo clearRect clip closePath drawImage fill fillRect fillText lineTo moveTo quadraticCurveTo rect rotate scale setTransform stroke strokeRect strokeText transform translate'

/**
 * Keeps calls as actions, to be drawn later.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/CanvasContext.html
 */
// oxlint-disable-next-line no-unsafe-declaration-merging -- the static block defines all the others
export class ActionRecorder {
  // Ordinary members, because frameworks put their own objects in front of what lies in a page's data.
  private actions: CanvasAction[] = []
  private state = { ...defaults }
  private saved: Properties[] = []

  // Forty functions that do the same are made of their names: this is on every page's way.
  static {
    const { prototype } = this
    for (const method of plainMethods.split(' ')) {
      const value = function (this: ActionRecorder, ...data: unknown[]) {
        this.actions.push({ method, data })
      }
      Object.defineProperty(prototype, method, { value })
    }
    for (const name of Object.keys(defaults) as (keyof Properties)[]) {
      const method = `set${name[0]!.toUpperCase()}${name.slice(1)}`
      const set = function (this: ActionRecorder, value: never) {
        this.state[name] = value
        this.actions.push({ method, data: [value] })
      }
      const get = function (this: ActionRecorder) {
        return this.state[name]
      }
      Object.defineProperty(prototype, method, { value: set })
      Object.defineProperty(prototype, name, { get, set })
    }
  }

  /** A copy of what was recorded. */
  getActions(): CanvasAction[] {
    return [...this.actions]
  }

  /** Forgets what was recorded, and with it all that was set. */
  clearActions(): void {
    this.actions = []
    this.state = { ...defaults }
    this.saved = []
  }

  save(): void {
    this.saved.push({ ...this.state })
    this.actions.push({ method: 'save', data: [] })
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state
    this.actions.push({ method: 'restore', data: [] })
  }

  /** @param size CSS pixels */
  setFontSize(size: number): void {
    this.state.font = withFontSize(this.state.font, size)
    this.actions.push({ method: 'setFontSize', data: [size] })
  }

  /** @param pattern lengths of dashes and gaps; CSS pixels */
  setLineDash(pattern: readonly number[], offset = 0): void {
    this.state.lineDashOffset = offset
    this.actions.push({ method: 'setLineDash', data: [pattern, offset] })
  }

  setShadow(offsetX: number, offsetY: number, blur: number, color: string): void {
    const shadow = { shadowOffsetX: offsetX, shadowOffsetY: offsetY }
    Object.assign(this.state, { ...shadow, shadowBlur: blur, shadowColor: color })
    this.actions.push({ method: 'setShadow', data: [offsetX, offsetY, blur, color] })
  }

  createLinearGradient(x0: number, y0: number, x1: number, y1: number): CanvasGradient {
    return createGradient('linear', [x0, y0, x1, y1])
  }

  /** From the circle's centre to its line. */
  createCircularGradient(x: number, y: number, radius: number): CanvasGradient {
    return createGradient('radial', [x, y, radius])
  }

  /** @param repetition `repeat`, `repeat-x`, `repeat-y` or `no-repeat` */
  createPattern(image: string, repetition: string): CanvasPattern {
    return { type: 'pattern', image, repetition }
  }
}

export interface ActionRecorder extends PlainMethods, Properties, Setters {}
