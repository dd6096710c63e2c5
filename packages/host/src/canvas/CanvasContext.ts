import { toErrMsg } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { toFailure } from '../toFailure.js'
import { ActionRecorder } from './ActionRecorder.js'
import type { CanvasAction } from './ActionRecorder.js'
import type { CanvasScope } from './CanvasScope.js'
import { loadDrawing } from './loadDrawing.js'

type DrawCallback = (result: { errMsg: string }) => void

let measuring: CanvasRenderingContext2D | null | undefined

/**
 * Draws on the canvas of one id.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/CanvasContext.html
 */
export class CanvasContext extends ActionRecorder {
  readonly canvasId: string
  readonly #context: ApiContext
  readonly #scope: () => CanvasScope | undefined

  /** @param component whose template has the canvas; undefined for the page on top */
  constructor(canvasId: string, component: unknown, context: ApiContext) {
    super()
    this.canvasId = canvasId
    this.#context = context
    // The page on top may be another one when it draws; before the first page there is none yet.
    const scope = context.app.canvases?.(component)
    this.#scope = () => scope ?? context.app.canvases?.(component)
  }

  /**
   * Draws what was recorded since the last time, as soon as the canvas is there.
   *
   * @param reserve whether what was drawn before stays. Default false.
   * @param callback called when it is drawn, or cannot be
   */
  draw(reserve?: boolean, callback?: DrawCallback): void {
    const actions = this.getActions()
    this.clearActions()
    const { lifecycle, log } = this.#context
    const tell = (reason?: string) => {
      const errMsg = toErrMsg('drawCanvas', reason)
      if (reason !== undefined) log.warn({ api: 'drawCanvas' }, errMsg)
      if (typeof callback === 'function') lifecycle.run(() => callback({ errMsg }))
    }
    this.#draw(actions, reserve === true).then(
      () => tell(),
      (error) => tell(toFailure(error).reason),
    )
  }

  async #draw(actions: readonly CanvasAction[], reserve: boolean) {
    const [scope, canvasId] = [this.#scope(), this.canvasId]
    const { drawOnCanvas } = await loadDrawing()
    await drawOnCanvas({ scope, canvasId, actions, reserve }, this.#context)
  }

  /** The width of a text in the font of the moment; CSS pixels. */
  measureText(text: string): { width: number } {
    measuring ??= this.#context.window.document.createElement('canvas').getContext('2d')
    if (!measuring) return { width: 0 }
    // A font that the browser does not know leaves the one before.
    measuring.font = '10px sans-serif'
    measuring.font = this.font
    return { width: measuring.measureText(String(text)).width }
  }
}
