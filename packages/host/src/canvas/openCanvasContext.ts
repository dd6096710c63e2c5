import { toErrMsg } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { toFailure } from '../toFailure.js'
import { ActionRecorder } from './ActionRecorder.js'
import { loadDrawing } from './loadDrawing.js'

/**
 * Draws on the canvas of one id.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/CanvasContext.html
 */
export interface CanvasContext extends ActionRecorder {
  readonly canvasId: string
  /**
   * Draws what was recorded since the last time, as soon as the canvas is there.
   *
   * @param reserve whether what was drawn before stays. Default false.
   * @param callback called when it is drawn, or cannot be
   */
  draw(reserve?: boolean, callback?: (result: { errMsg: string }) => void): void
  /** The width of a text in the font of the moment; CSS pixels. */
  measureText(text: string): { width: number }
}

export { ActionRecorder }

let measuring: CanvasRenderingContext2D | null | undefined

/** @param component whose template has the canvas; undefined for the page on top */
export function openCanvasContext(
  canvasId: string,
  component: unknown,
  context: ApiContext,
): CanvasContext {
  const { app, lifecycle, log, window } = context
  const recorder = new ActionRecorder()
  // The page on top may be another one when it draws; before the first page there is none yet.
  const scope = app.canvases?.(component)

  async function drawNow(reserve: boolean) {
    const actions = recorder.getActions()
    recorder.clearActions()
    const place = { scope: scope ?? app.canvases?.(component), canvasId }
    const { drawOnCanvas } = await loadDrawing()
    await drawOnCanvas({ ...place, actions, reserve }, context)
  }

  return Object.assign(recorder, {
    canvasId,
    draw(reserve?: boolean, callback?: (result: { errMsg: string }) => void) {
      const tell = (reason?: string) => {
        const errMsg = toErrMsg('drawCanvas', reason)
        if (reason !== undefined) log.warn({ api: 'drawCanvas' }, errMsg)
        if (typeof callback === 'function') lifecycle.run(() => callback({ errMsg }))
      }
      drawNow(reserve === true).then(
        () => tell(),
        (error) => tell(toFailure(error).reason),
      )
    },
    measureText(text: string) {
      measuring ??= window.document.createElement('canvas').getContext('2d')
      if (!measuring) return { width: 0 }
      // A font that the browser does not know leaves the one before.
      measuring.font = '10px sans-serif'
      measuring.font = recorder.font
      return { width: measuring.measureText(String(text)).width }
    },
  })
}
