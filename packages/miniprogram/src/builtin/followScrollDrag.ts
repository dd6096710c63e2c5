import type { BuiltInComponent } from './BuiltIn.js'
import type { ScrollViewProperties } from './scrollViewProperties.js'

/**
 * Tells when a finger scrolls an enhanced `scroll-view`: `dragstart`, `dragging` and `dragend`, whose
 * velocity is in CSS pixels for each second.
 *
 * @returns to be called for each scroll
 */
export function followScrollDrag({
  content: scroller,
  values,
  emit,
}: BuiltInComponent<ScrollViewProperties>): () => void {
  let isTouched = false
  let isDragging = false
  let last = { scrollTop: 0, scrollLeft: 0, time: 0 }
  let velocity = { x: 0, y: 0 }

  const place = () => ({ scrollTop: scroller.scrollTop, scrollLeft: scroller.scrollLeft })

  function release() {
    isTouched = false
    if (!isDragging) return
    isDragging = false
    emit('dragend', { ...place(), velocity })
  }

  scroller.addEventListener('touchstart', () => (isTouched = values().enhanced), { passive: true })
  scroller.addEventListener('touchend', release)
  scroller.addEventListener('touchcancel', release)

  return () => {
    const now = { ...place(), time: performance.now() }
    const seconds = Math.max(1, now.time - last.time) / 1000
    velocity = {
      x: (now.scrollLeft - last.scrollLeft) / seconds,
      y: (now.scrollTop - last.scrollTop) / seconds,
    }
    last = now
    if (!isTouched) return
    emit(isDragging ? 'dragging' : 'dragstart', place())
    isDragging = true
  }
}
