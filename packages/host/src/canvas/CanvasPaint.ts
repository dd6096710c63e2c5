/**
 * A gradient as an action carries it: values only, so that a list of actions can be kept and sent.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/CanvasGradient.html
 */
export interface CanvasGradient {
  type: 'linear' | 'radial'
  /** `linear`: x0, y0, x1, y1. `radial`: x, y and radius of the circle, from its centre. */
  data: readonly number[]
  colorStop: [stop: number, color: string][]
  addColorStop(stop: number, color: string): void
}

/** A picture that is repeated. */
export interface CanvasPattern {
  type: 'pattern'
  /** Its path. */
  image: string
  repetition: string
}

/** Makes a gradient without colours. */
export function createGradient(
  type: CanvasGradient['type'],
  data: readonly number[],
): CanvasGradient {
  const colorStop: CanvasGradient['colorStop'] = []
  return {
    type,
    data,
    colorStop,
    addColorStop: (stop, color) => void colorStop.push([stop, color]),
  }
}
