import { safeCallback } from 'glass-easel'
import type { GeneralComponent } from 'glass-easel'
import type { Area, Intersection, Margins } from '../observers/observeIntersection.js'
import { whilePageLives } from './whilePageLives.js'

export interface IntersectionObserverOptions {
  /** The parts of an element, from 0 to 1, at which its callback is called. Default `[0]`. */
  thresholds?: readonly number[]
  /** The part that nobody is told of at the start. Default 0. */
  initialRatio?: number
  /** Whether all elements that match are observed. Default false: the first. */
  observeAll?: boolean
  /** The browser's own observer is used wherever it can be, so that this changes nothing. */
  nativeMode?: boolean
}

/** Tells how much of elements of a page or component is to be seen, or lies in other elements. */
export function createIntersectionObserver(
  component: GeneralComponent,
  { thresholds = [0], initialRatio = 0, observeAll = false }: IntersectionObserverOptions = {},
) {
  const areas: Area[] = []
  let stop = () => {}

  const find = (selector: string) =>
    (component.getShadowRoot()?.querySelectorAll(selector) ?? []) as GeneralComponent[]

  const observer = {
    /** @param margins CSS pixels by which the area is larger */
    relativeTo(selector: string, margins: Margins = {}) {
      areas.push({ selector, margins })
      return observer
    },
    relativeToViewport(margins: Margins = {}) {
      areas.push({ margins })
      return observer
    },
    observe(selector: string, callback: (intersection: Intersection) => void): void {
      stop()
      stop = whilePageLives('IntersectionObserver', component, async (page) => {
        const { observeIntersection } = await import('../observers/observeIntersection.js')
        const found = find(selector)
        if (found.length === 0) console.warn(`IntersectionObserver: nothing matches "${selector}"`)
        return observeIntersection({
          targets: observeAll ? found : found.slice(0, 1),
          areas: areas.length > 0 ? areas : [{ margins: {} }],
          elementOf: (name) => find(name)[0]?.getBackendElement() as unknown as HTMLElement,
          view: page.view,
          scroller: page.scroller,
          thresholds,
          initialRatio,
          tell: (intersection) =>
            safeCallback(
              'IntersectionObserver',
              callback as never,
              component.getMethodCaller() as never,
              [intersection] as never,
              component,
            ),
        })
      })
    },
    disconnect: () => stop(),
  }
  return observer
}
