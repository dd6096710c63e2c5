import { swallowClick } from './swallowClick.js'

/** What a drag along one axis does. Distances in CSS pixels, right and down are positive. */
export interface DragListener {
  isVertical(): boolean
  /** Default: always. */
  isEnabled?(): boolean
  start(): void
  /**
   * @param distance from where the drag started
   * @param place where the pointer is along the axis, in the tab
   */
  move(distance: number, place: number): void
  /** @param velocity pixels for each millisecond at the end; 0 when the browser took the drag over */
  end(velocity: number): void
}

/** A press is a drag after so many pixels. */
const slop = 8

/** After so many milliseconds without a movement the finger stands still. */
const restTime = 100

/** Movements that a component inside has taken. */
const taken = new WeakSet<Event>()

interface Press {
  pointerId: number
  x: number
  y: number
  /** Where the drag started along the axis; undefined as long as it is only a press. */
  origin: number | undefined
  last: number
  lastTime: number
  velocity: number
}

/**
 * Follows a finger, the mouse or a pen that drags an element along one axis. The element's style must
 * have the `touch-action` that leaves the axis to it.
 *
 * @returns ends the drag of the moment, without `end`
 */
export function followDrag(element: HTMLElement, listener: DragListener): () => void {
  let press: Press | undefined

  function onDown(event: PointerEvent) {
    if (!event.isPrimary || event.button !== 0 || dragsByItself(event)) return
    if (listener.isEnabled?.() === false) return
    const { pointerId, clientX: x, clientY: y, timeStamp } = event
    press = { pointerId, x, y, origin: undefined, last: 0, lastTime: timeStamp, velocity: 0 }
  }

  function onMove(event: PointerEvent) {
    if (press?.pointerId !== event.pointerId) return
    const along = listener.isVertical() ? event.clientY : event.clientX
    if (press.origin === undefined) {
      if (!becomesDrag(press, event)) return
      // A busy browser makes one movement of many, which must not be lost.
      const pressed = listener.isVertical() ? press.y : press.x
      press.origin = press.last = pressed + Math.sign(along - pressed) * slop
      element.setPointerCapture(event.pointerId)
      listener.start()
    }
    taken.add(event)
    const time = event.timeStamp - press.lastTime
    if (time > 0) press.velocity = (along - press.last) / time
    press.last = along
    press.lastTime = event.timeStamp
    listener.move(along - press.origin, along)
  }

  function becomesDrag(started: Press, event: PointerEvent): boolean {
    const x = Math.abs(event.clientX - started.x)
    const y = Math.abs(event.clientY - started.y)
    const [along, across] = listener.isVertical() ? [y, x] : [x, y]
    if (taken.has(event) || (across > slop && across > along)) press = undefined
    return press !== undefined && along > slop
  }

  function onUp(event: PointerEvent) {
    if (press?.pointerId !== event.pointerId) return
    const { origin, velocity, lastTime } = press
    press = undefined
    if (origin === undefined) return
    const isFlick = event.type === 'pointerup' && event.timeStamp - lastTime < restTime
    if (event.type === 'pointerup') swallowClick()
    listener.end(isFlick ? velocity : 0)
  }

  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  // The browser's own dragging of pictures and links would take the pointer away.
  element.addEventListener('dragstart', (event) => event.preventDefault())
  return () => {
    press = undefined
  }
}

/** Whether the press lands on a control for which moving means something else. */
function dragsByItself(event: PointerEvent): boolean {
  const target = event.composedPath()[0]
  if (!(target instanceof Element)) return false
  if (target.matches('input[type=range]')) return true
  return event.pointerType === 'mouse' && target.matches('input, textarea')
}
