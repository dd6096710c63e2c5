import type { ApiContext } from '../ApiContext.js'
import { loadOnce } from '../loadOnce.js'
import type { ActionRecorder } from './ActionRecorder.js'
import type * as CanvasModule from './openCanvasContext.js'
import type { CanvasContext } from './openCanvasContext.js'

type CanvasCode = typeof CanvasModule

let code: CanvasCode | undefined

/** Brings the recorders of drawing calls; before code runs that names what makes them. */
export const loadCanvas = loadOnce(async () => {
  code = await import('./openCanvasContext.js')
})

/** @throws Error where no script named `createContext` */
export function createLateRecorder(): ActionRecorder {
  return new (codeFor('createContext').ActionRecorder)()
}

/** @throws Error where no script named `createCanvasContext` */
export function openLateContext(
  canvasId: string,
  component: unknown,
  context: ApiContext,
): CanvasContext {
  return codeFor('createCanvasContext').openCanvasContext(canvasId, component, context)
}

function codeFor(name: string) {
  if (!code) throw new Error(`${name}: its code is not here, because no script names it in full.`)
  return code
}
