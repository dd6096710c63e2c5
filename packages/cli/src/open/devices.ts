/** A phone's screen: CSS pixels, and how many pixels of the screen are one of them. */
export interface Device {
  width: number
  height: number
  pixelRatio: number
}

/** The phones that `miniview open --device` knows. */
export const devices: ReadonlyMap<string, Device> = new Map([
  ['iphone-se', { width: 375, height: 667, pixelRatio: 2 }],
  ['iphone-15', { width: 393, height: 852, pixelRatio: 3 }],
  ['iphone-15-pro-max', { width: 430, height: 932, pixelRatio: 3 }],
  ['pixel-8', { width: 412, height: 915, pixelRatio: 2.625 }],
  ['galaxy-s24', { width: 360, height: 780, pixelRatio: 3 }],
  ['mate-60', { width: 360, height: 792, pixelRatio: 3.375 }],
  ['small', { width: 320, height: 568, pixelRatio: 2 }],
])

/** Where the window is wider than a phone, the container is as large as this one. */
export function deviceCss({ width, height }: Device): string {
  return `@media (min-width:560px) and (min-height:480px){.phone{width:${width}px;height:${height}px}}`
}
