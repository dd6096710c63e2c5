import type { CanvasAction } from './ActionRecorder.js'
import { actionPlayers } from './actionPlayers.js'
import type { Playing } from './actionPlayers.js'
import type { CanvasArea } from './CanvasScope.js'

export interface PlayOptions {
  /** By their paths; undefined where no action needs one. */
  pictures: Playing['pictures'] | undefined
  /** Whether what was drawn before stays. */
  reserve: boolean
}

const noPictures: Playing['pictures'] = new Map()

/**
 * Draws a list of actions. Each begins with the standard state, whatever the one before it left. What is
 * no action, or one that the canvas refuses, is left out.
 */
export function playActions(
  actions: readonly CanvasAction[],
  { context, ratio }: CanvasArea,
  { pictures = noPictures, reserve }: PlayOptions,
): void {
  const { width, height } = context.canvas
  const playing: Playing = { context, ratio, pictures, saved: 0 }
  if (!reserve) context.clearRect(0, 0, width, height)
  context.save()
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.beginPath()
  for (const action of actions) {
    try {
      actionPlayers.get(action.method)?.(playing, action.data)
    } catch {
      // The rest of the drawing is worth more than the reason, such as a radius below 0.
    }
  }
  for (; playing.saved >= 0; playing.saved--) context.restore()
}
