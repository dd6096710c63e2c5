import { ApiError, toErrMsg } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { CanvasAction } from './ActionRecorder.js'
import type { CanvasScope } from './CanvasScope.js'
import { inCanvasTurn } from './inCanvasTurn.js'
import { loadPictures } from './loadPictures.js'
import { playActions } from './playActions.js'

export interface Drawing {
  /** Undefined where there is no page. */
  scope: CanvasScope | undefined
  canvasId: string
  actions: readonly CanvasAction[]
  /** Whether what was drawn before stays. */
  reserve: boolean
}

/**
 * Draws once the canvas is there, its pictures are loaded and what was asked before is drawn. Pictures that
 * cannot be loaded are left out, and the canvas's `error` event tells of them.
 *
 * @throws ApiError `canvas not found` where the page went before the canvas came; `canvas is empty`
 */
export async function drawOnCanvas(
  { scope, canvasId, actions, reserve }: Drawing,
  services: ApiContext,
): Promise<void> {
  if (!scope) throw new ApiError('canvas not found')
  const loading = loadPictures(actions, scope, services)
  await inCanvasTurn(scope, canvasId, async () => {
    const surface = await scope.whenThere(canvasId)
    if (!surface) throw new ApiError('canvas not found')
    const pictures = loading && (await loading)
    const area = surface.area()
    if (!area) throw new ApiError('canvas is empty')
    playActions(actions, area, { pictures: pictures?.loaded, reserve })
    for (const [path, reason] of pictures?.failed ?? []) {
      services.log.warn({ api: 'drawCanvas' }, `the picture "${path}" is left out: ${reason}`)
      surface.fail(toErrMsg('drawImage', reason))
    }
  })
}
