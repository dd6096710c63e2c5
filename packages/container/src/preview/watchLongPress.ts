import type PhotoSwipe from 'photoswipe'

/** Milliseconds and pixels, as for `longpress` of a page. */
const longPressTime = 350
const tapDistance = 10

/**
 * Calls `pressed` for a long press of a finger or pen, and where the person asks for a menu by mouse or
 * keyboard. The finger's way back up is no tap then.
 *
 * @returns stops
 */
export function watchLongPress(
  swipe: PhotoSwipe,
  stage: HTMLElement,
  pressed: () => void,
): () => void {
  let press: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined

  function forget() {
    clearTimeout(press?.timer)
    press = undefined
  }

  swipe.on('pointerDown', ({ originalEvent }) => {
    const hadPress = press !== undefined
    forget()
    const { clientX: x, clientY: y, target, pointerType, pointerId } = originalEvent
    // Two fingers zoom.
    if (hadPress || pointerType === 'mouse') return
    const timer = setTimeout(() => {
      forget()
      // Ends the gesture, so that lifting the finger neither taps nor swipes.
      const end = { pointerId, pointerType, bubbles: true, clientX: x + 2 * tapDistance }
      target!.dispatchEvent(new PointerEvent('pointermove', { ...end, clientY: y }))
      target!.dispatchEvent(new PointerEvent('pointercancel', end))
      pressed()
    }, longPressTime)
    press = { x, y, timer }
  })
  swipe.on('pointerMove', ({ originalEvent: { clientX, clientY } }) => {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > tapDistance) forget()
  })
  swipe.on('pointerUp', forget)

  function askedForMenu(event: Event) {
    // A film has a menu of the browser's.
    if (event.target instanceof HTMLVideoElement) return
    event.preventDefault()
    pressed()
  }
  stage.addEventListener('contextmenu', askedForMenu)
  return () => {
    forget()
    stage.removeEventListener('contextmenu', askedForMenu)
  }
}
