import type { GeneralComponent } from 'glass-easel'
import type { CanvasScope, CanvasSurface } from '@miniview/host'
import { toPackagePath } from './toPackagePath.js'

/** The canvases in the template of one page or component. */
interface OwnCanvases extends CanvasScope {
  add(canvasId: string, surface: CanvasSurface): (() => void) | undefined
  close(): void
}

/**
 * Finds canvases by the component whose template they are in, and their `canvas-id`.
 *
 * @param drawnOf ends when the page of a component is drawn
 */
export function createCanvases(drawnOf: (component: GeneralComponent) => Promise<void>) {
  const all = new WeakMap<GeneralComponent, OwnCanvases>()

  function of(owner: GeneralComponent): OwnCanvases {
    let own = all.get(owner)
    if (!own) {
      own = createOwnCanvases(owner.is, drawnOf(owner))
      all.set(owner, own)
    }
    return own
  }

  return {
    /** The canvases of a component, for what draws on them. */
    of: (owner: GeneralComponent): CanvasScope => of(owner),
    /** Lets a canvas be found. @returns takes it back; undefined where another one has the name */
    add: (owner: GeneralComponent, canvasId: string, surface: CanvasSurface) =>
      of(owner).add(canvasId, surface),
    /** A component went away, and with it the canvases that others still waited for. */
    close: (owner: GeneralComponent) => all.get(owner)?.close(),
  }
}

function createOwnCanvases(path: string, drawn: Promise<void>): OwnCanvases {
  const surfaces = new Map<string, CanvasSurface>()
  const waiting = new Map<string, ((surface: CanvasSurface | undefined) => void)[]>()
  let isClosed = false
  let end: () => void
  const closed = new Promise<void>((resolve) => (end = resolve))
  // A page that goes before it was drawn never is.
  const ready = Promise.race([drawn, closed])

  function tell(canvasId: string, surface: CanvasSurface | undefined) {
    const listeners = waiting.get(canvasId) ?? []
    waiting.delete(canvasId)
    for (const listener of listeners) listener(surface)
  }

  return {
    async find(canvasId) {
      await ready
      return surfaces.get(canvasId)
    },
    async whenThere(canvasId) {
      await ready
      const surface = surfaces.get(canvasId)
      if (surface || isClosed) return surface
      return new Promise((resolve) => {
        waiting.set(canvasId, [...(waiting.get(canvasId) ?? []), resolve])
      })
    },
    toPackagePath: (request) => toPackagePath(request, path),

    add(canvasId, surface) {
      if (surfaces.has(canvasId)) return undefined
      surfaces.set(canvasId, surface)
      tell(canvasId, surface)
      return () => void surfaces.delete(canvasId)
    },
    close() {
      isClosed = true
      end()
      for (const canvasId of waiting.keys()) tell(canvasId, undefined)
    },
  }
}
