import { swallowClick } from '../swallowClick.js'
import type { Vector } from './motion.js'

export interface PointersListener {
  /** Whether a press at this place may become a drag, and whether it may become a pinch. */
  takes(event: PointerEvent): { drag: boolean; pinch: boolean }
  /** @param axis along which the first movement went */
  start(axis: 'horizontal' | 'vertical'): void
  /** @param way pixels since the drag started */
  move(way: Vector): void
  /** @param velocity pixels for each millisecond */
  end(velocity: Vector): void
  /** Two fingers are down. */
  startPinch(): void
  /** @param factor how much farther they are from each other than at the start */
  pinch(factor: number): void
  endPinch(): void
}

/** A press is a drag after so many pixels. */
const slop = 4

/** After so many milliseconds without a movement the finger stands still. */
const restTime = 80

interface Press extends Vector {
  canDrag: boolean
}

/**
 * Follows one finger, the mouse or a pen that drags, or two fingers that pinch, pressed on an element. The
 * styles must leave those gestures to it by `touch-action`.
 *
 * @returns ends what goes on, and listens no more
 */
export function followPointers(element: HTMLElement, listener: PointersListener): () => void {
  const presses = new Map<number, Press>()
  const ended = new AbortController()
  const options = { signal: ended.signal }
  let drag: { id: number; origin: Vector; last: Vector; time: number; velocity: Vector } | undefined
  let pinchStart = 0

  /** The distance between the two fingers. */
  function span(): number {
    const [first, second] = [...presses.values()]
    return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0
  }

  function onDown(event: PointerEvent) {
    if (event.button !== 0 || presses.size >= 2) return
    const { drag: canDrag, pinch: canPinch } = listener.takes(event)
    if (!canDrag && !canPinch) return
    presses.set(event.pointerId, { x: event.clientX, y: event.clientY, canDrag })
    if (presses.size < 2 || !canPinch) return
    endDrag({ x: 0, y: 0 })
    pinchStart = span()
    for (const id of presses.keys()) element.setPointerCapture(id)
    listener.startPinch()
  }

  function onMove(event: PointerEvent) {
    const press = presses.get(event.pointerId)
    if (!press) return
    const place = { x: event.clientX, y: event.clientY }
    if (pinchStart > 0) {
      Object.assign(press, place)
      listener.pinch(span() / pinchStart)
      return
    }
    if (!drag) {
      const [x, y] = [place.x - press.x, place.y - press.y]
      const way = Math.hypot(x, y)
      if (!press.canDrag || way < slop) return
      element.setPointerCapture(event.pointerId)
      const still = { x: 0, y: 0 }
      drag = {
        id: event.pointerId,
        // A busy browser makes one movement of many, which must not be lost.
        origin: {
          x: Math.round(press.x + (x * slop) / way),
          y: Math.round(press.y + (y * slop) / way),
        },
        last: place,
        time: event.timeStamp,
        velocity: still,
      }
      listener.start(Math.abs(x) >= Math.abs(y) ? 'horizontal' : 'vertical')
    }
    if (drag.id !== event.pointerId) return
    const time = event.timeStamp - drag.time
    if (time > 0) {
      drag.velocity = { x: (place.x - drag.last.x) / time, y: (place.y - drag.last.y) / time }
    }
    drag.last = place
    drag.time = event.timeStamp
    listener.move({ x: place.x - drag.origin.x, y: place.y - drag.origin.y })
  }

  function onUp(event: PointerEvent) {
    if (!presses.delete(event.pointerId)) return
    if (pinchStart > 0) {
      pinchStart = 0
      // The finger that stays down drags only after a new press.
      presses.clear()
      swallowClick()
      listener.endPinch()
    } else if (drag?.id === event.pointerId) {
      const isFlick = event.type === 'pointerup' && event.timeStamp - drag.time < restTime
      if (event.type === 'pointerup') swallowClick()
      endDrag(isFlick ? drag.velocity : { x: 0, y: 0 })
    }
  }

  function endDrag(velocity: Vector) {
    if (!drag) return
    drag = undefined
    listener.end(velocity)
  }

  element.addEventListener('pointerdown', onDown, options)
  element.addEventListener('pointermove', onMove, options)
  element.addEventListener('pointerup', onUp, options)
  element.addEventListener('pointercancel', onUp, options)
  // The browser's own dragging of pictures and links would take the pointer away.
  element.addEventListener('dragstart', (event) => event.preventDefault(), options)
  return () => {
    presses.clear()
    drag = undefined
    pinchStart = 0
    ended.abort()
  }
}
