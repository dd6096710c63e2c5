/**
 * Lets each `share-element` in an opening or closing container fly between its place there and that of the
 * one with the same key in the page around. What flies is a copy: both of them stay where they are, unseen.
 *
 * @param container at its final place
 * @param isOpening whether they fly into the container
 * @returns ends the flights
 */
export function flyShared(container: HTMLElement, isOpening: boolean): () => void {
  const layer = container.closest('wx-page')
  if (!layer || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {}
  const outside = new Map(
    sharedIn(layer)
      .filter((element) => !container.contains(element))
      .map((element) => [element.dataset['flies'], element]),
  )
  const flights = sharedIn(container).flatMap((inside) => {
    const pair = outside.get(inside.dataset['flies'])
    if (!pair) return []
    return isOpening ? fly(layer, inside, pair, inside) : fly(layer, inside, inside, pair)
  })
  return () => {
    for (const end of flights) end()
  }
}

function sharedIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('wx-share-element[data-flies]')].filter(
    ({ dataset }) => dataset['flies'] !== '',
  )
}

/** @param seen what is copied and tells time and easing */
function fly(layer: Element, seen: HTMLElement, from: HTMLElement, to: HTMLElement): () => void {
  const start = from.getBoundingClientRect()
  const end = to.getBoundingClientRect()
  const { color, font, lineHeight, textAlign } = getComputedStyle(seen)
  const copy = seen.cloneNode(true) as HTMLElement
  const corner = layer.getRootNode() as ShadowRoot
  const origin = corner.host.getBoundingClientRect()
  const place = seen.getBoundingClientRect()
  delete copy.dataset['flies']
  Object.assign(copy.style, {
    position: 'fixed',
    zIndex: '10001',
    margin: '0',
    left: `${place.left - origin.left}px`,
    top: `${place.top - origin.top}px`,
    width: `${place.width}px`,
    height: `${place.height}px`,
    transformOrigin: '0 0',
    pointerEvents: 'none',
    color,
    font,
    lineHeight,
    textAlign,
  })
  copy.ariaHidden = 'true'
  layer.append(copy)
  const hidden = [from, to].map((element) =>
    element.animate({ visibility: ['hidden', 'hidden'] }, { fill: 'both' }),
  )
  const { duration, easing = '' } = seen.dataset
  const flight = copy.animate(
    { transform: [start, end].map((rect) => move(place, rect)) },
    {
      duration: Math.max(0, Number(duration)) || 0,
      easing: CSS.supports('transition-timing-function', easing) ? easing : 'ease-out',
      fill: 'both',
    },
  )
  const land = () => {
    copy.remove()
    for (const animation of hidden) animation.cancel()
  }
  flight.addEventListener('finish', land)
  return land
}

/** What brings a box to the place and size of another. */
function move(from: DOMRect, to: DOMRect): string {
  const scale = [to.width / (from.width || 1), to.height / (from.height || 1)].join(', ')
  return `translate(${to.left - from.left}px, ${to.top - from.top}px) scale(${scale})`
}
