import type { Entry, Margins } from './observeIntersection.js'

interface Root {
  element: Element
  margins: Margins
}

/**
 * Looks for each picture of the screen how elements lie in what several areas have in common, while
 * the page is seen.
 *
 * @returns stops
 */
export function sampleIntersections(
  targets: readonly Element[],
  roots: readonly Root[],
  view: HTMLElement,
  see: (entries: readonly Entry[]) => void,
): () => void {
  let request = requestAnimationFrame(look)

  function look() {
    request = requestAnimationFrame(look)
    if (!view.checkVisibility({ visibilityProperty: true })) return
    const rootBounds = roots.map(boundsOf).reduce(intersect)
    see(targets.map((target) => entryOf(target, rootBounds)))
  }

  return () => cancelAnimationFrame(request)
}

function entryOf(target: Element, rootBounds: DOMRect): Entry {
  const boundingClientRect = target.getBoundingClientRect()
  const intersectionRect = intersect(boundingClientRect, rootBounds)
  const area = boundingClientRect.width * boundingClientRect.height
  const seen = intersectionRect.width * intersectionRect.height
  const intersectionRatio = area > 0 ? seen / area : 0
  return { target, intersectionRatio, intersectionRect, boundingClientRect, rootBounds }
}

function boundsOf({ element, margins }: Root): DOMRect {
  const { left = 0, right = 0, top = 0, bottom = 0 } = margins
  const { x, y, width, height } = element.getBoundingClientRect()
  return new DOMRect(x - left, y - top, width + left + right, height + top + bottom)
}

/** What two places have in common; without a size where that is nothing. */
function intersect(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left)
  const top = Math.max(one.top, other.top)
  const width = Math.max(0, Math.min(one.right, other.right) - left)
  const height = Math.max(0, Math.min(one.bottom, other.bottom) - top)
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : new DOMRect()
}
