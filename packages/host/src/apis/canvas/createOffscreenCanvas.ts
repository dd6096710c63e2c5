import { defineSync } from '../../defineApi.js'

export const createOffscreenCanvas = defineSync({
  name: 'createOffscreenCanvas',
  summary:
    'Makes a canvas that is on no page. Pixels, default 300 × 150; `type` is `webgl` by default. `compInst` is the component from which paths of pictures lead.',
  signature:
    "(options?: { type?: '2d' | 'webgl'; width?: number; height?: number; compInst?: object }) => any",
  run({ app }, options) {
    if (!app.createOffscreenCanvas) {
      throw new Error('createOffscreenCanvas: this app has no elements')
    }
    const { type, width, height, compInst } = (options ?? {}) as Record<string, unknown>
    return app.createOffscreenCanvas({
      type: type === '2d' ? '2d' : 'webgl',
      width: toSide(width, 300),
      height: toSide(height, 150),
      component: compInst,
    })
  },
})

function toSide(given: unknown, standard: number): number {
  const side = Number(given ?? standard)
  return side >= 0 && Number.isFinite(side) ? side : standard
}
