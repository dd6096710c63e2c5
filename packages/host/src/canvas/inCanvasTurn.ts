import type { CanvasScope } from './CanvasScope.js'

const turns = new WeakMap<CanvasScope, Map<string, Promise<unknown>>>()

/** Runs works on one canvas one after the other, in the order of the calls. */
export function inCanvasTurn<T>(
  scope: CanvasScope,
  canvasId: string,
  work: () => Promise<T>,
): Promise<T> {
  const ofScope = turns.get(scope) ?? new Map<string, Promise<unknown>>()
  turns.set(scope, ofScope)
  const before = ofScope.get(canvasId)
  const result = before ? before.then(work) : work()
  const turn = result.catch(() => {})
  ofScope.set(canvasId, turn)
  // A canvas on which nothing is drawn any more is not kept in mind.
  void turn.then(() => ofScope.get(canvasId) === turn && ofScope.delete(canvasId))
  return result
}
