import { ApiError } from '@miniview/bridge'
import type { CanvasArea, CanvasScope } from './CanvasScope.js'
import { inCanvasTurn } from './inCanvasTurn.js'

/** A part of a canvas; CSS pixels. */
export interface CanvasPart {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Runs a work on the pixels of a canvas, after what was asked before is drawn.
 *
 * @throws ApiError `canvas is empty` where there is no such canvas, or it has no size
 */
export async function atCanvas<T>(
  scope: CanvasScope | undefined,
  canvasId: string,
  work: (area: CanvasArea) => T,
): Promise<T> {
  // What is to be drawn on a canvas that is still to come would keep this waiting.
  const surface = await scope?.find(canvasId)
  if (!scope || !surface) throw new ApiError('canvas is empty')
  return inCanvasTurn(scope, canvasId, async () => {
    const area = surface.area()
    if (!area) throw new ApiError('canvas is empty')
    return work(area)
  })
}
