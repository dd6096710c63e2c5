export interface ResizedPicture {
  /** In CSS pixels, as the picture is now. */
  width(): number
  /** In CSS pixels. */
  widest(): number
  show(width: number): void
}

/** In CSS pixels. */
const narrowest = 20
const step = 10

/** Lets a handle at the corner of a picture change its width, by dragging and by arrow keys. */
export function resizePicture(handle: HTMLElement, { width, widest, show }: ResizedPicture): void {
  const showWithin = (wanted: number) => show(Math.min(Math.max(wanted, narrowest), widest()))
  let from: { x: number; width: number } | undefined

  handle.addEventListener('pointerdown', (event) => {
    from = { x: event.clientX, width: width() }
    handle.setPointerCapture(event.pointerId)
  })
  handle.addEventListener('pointermove', (event) => {
    if (from) showWithin(from.width + event.clientX - from.x)
  })
  for (const type of ['pointerup', 'pointercancel']) {
    handle.addEventListener(type, () => (from = undefined))
  }
  handle.addEventListener('keydown', ({ key }) => {
    const change = { ArrowRight: step, ArrowLeft: -step }[key]
    if (change) showWithin(width() + change)
  })
}
