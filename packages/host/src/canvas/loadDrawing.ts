import type { drawOnCanvas } from './drawOnCanvas.js'

let loading: Promise<{ drawOnCanvas: typeof drawOnCanvas }> | undefined

/**
 * What draws, loaded on first use. Kept, because `import` lets other work go first even where there is
 * nothing to load any more, and an animation draws in each frame.
 */
export function loadDrawing() {
  loading ??= import('./drawOnCanvas.js').catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
