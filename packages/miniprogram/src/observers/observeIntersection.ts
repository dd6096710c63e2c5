import type { GeneralComponent } from 'glass-easel'
import { moveToPage } from '../runtime/rectInPage.js'
import type { Rect } from '../runtime/rectInPage.js'
import { crosses } from './crosses.js'
import { sampleIntersections } from './sampleIntersections.js'

/** CSS pixels. */
export interface Margins {
  left?: number
  right?: number
  top?: number
  bottom?: number
}

/** What elements are to lie in: another element, or without a selector what is seen of the page. */
export interface Area {
  selector?: string
  margins: Margins
}

/** What a callback gets; places are CSS pixels from the corner of what is seen of the page. */
export interface Intersection {
  id: string
  dataset: Record<string, unknown>
  /** From 0 to 1. */
  intersectionRatio: number
  intersectionRect: Rect
  boundingClientRect: Rect
  relativeRect: Omit<Rect, 'width' | 'height'>
  /** Milliseconds since 1970. */
  time: number
}

/** How an element lies in the areas. */
export interface Entry {
  target: Element
  intersectionRatio: number
  intersectionRect: DOMRectReadOnly
  boundingClientRect: DOMRectReadOnly
  rootBounds: DOMRectReadOnly | null
}

export interface ObservedIntersection {
  targets: readonly GeneralComponent[]
  areas: readonly Area[]
  elementOf(selector: string): HTMLElement | undefined
  /** The page's own element, and what scrolls in it. */
  view: HTMLElement
  scroller: HTMLElement
  thresholds: readonly number[]
  initialRatio: number
  tell(intersection: Intersection): void
}

/** An entry at each of the thresholds; the smallest part of an element is one, so that 0 means "seen". */
const smallestPart = 1e-6

/**
 * Tells when elements cross thresholds of being in the areas. The browser observes it where it can: for
 * one area in which the elements are and scroll. All else is looked at for each picture of the screen.
 *
 * @returns stops
 */
export function observeIntersection(options: ObservedIntersection): () => void {
  const { targets, areas, elementOf, view, scroller, thresholds } = options
  const ratios = new Map<Element, number>()
  const components = new Map(
    targets.map((each) => [each.getBackendElement() as unknown as Element, each]),
  )
  const elements = [...components.keys()]

  function see(entries: readonly Entry[]) {
    for (const entry of entries) {
      const before = ratios.get(entry.target) ?? options.initialRatio
      ratios.set(entry.target, entry.intersectionRatio)
      if (crosses(thresholds, before, entry.intersectionRatio)) {
        options.tell(toIntersection(components.get(entry.target)!, entry, view))
      }
    }
  }

  const roots = areas.flatMap(({ selector, margins }) => {
    const element = selector === undefined ? scroller : elementOf(selector)
    if (!element) console.warn(`IntersectionObserver: nothing matches "${selector}"`)
    return element ? { element, margins } : []
  })
  const [root] = roots
  // Without an area nothing lies in one.
  if (!root) return () => {}
  const areInside = elements.every((each) => isInside(each, root.element))
  if (roots.length > 1 || !areInside) return sampleIntersections(elements, roots, view, see)
  const observer = new IntersectionObserver(see, {
    root: root.element,
    rootMargin: toMargin(root.margins),
    threshold: [smallestPart, ...thresholds],
  })
  for (const element of elements) observer.observe(element)
  return () => observer.disconnect()
}

/** Whether an element moves with another one; what is fixed on the page does not. */
function isInside(element: Element, container: Element): boolean {
  let at: Element | null = element
  while (at && at !== container && getComputedStyle(at).position !== 'fixed') at = at.parentElement
  return at === container
}

function toIntersection(component: GeneralComponent, entry: Entry, view: HTMLElement) {
  const { left, top, right, bottom } = moveToPage(entry.rootBounds ?? new DOMRect(), view)
  return {
    id: component.id,
    dataset: component.dataset,
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: moveToPage(entry.intersectionRect, view),
    boundingClientRect: moveToPage(entry.boundingClientRect, view),
    relativeRect: { left, top, right, bottom },
    time: Date.now(),
  }
}

function toMargin({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): string {
  return `${top}px ${right}px ${bottom}px ${left}px`
}
