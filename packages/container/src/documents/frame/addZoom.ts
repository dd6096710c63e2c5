import type { FrameWords } from '../FrameMessages.js'
import { barButton, element } from './element.js'

const least = 0.5
const most = 6
const step = 1.25

/** CSS pixels from the scroller's top left corner. */
interface Point {
  x: number
  y: number
}

/**
 * Lets a person change the size: by buttons, the keys `+`, `-` and `0`, the wheel with Ctrl, and two
 * fingers. What is under the pointer stays there.
 *
 * @returns the buttons
 */
export function addZoom(
  scroller: HTMLElement,
  words: FrameWords,
  apply: (factor: number) => void,
): HTMLElement {
  let factor = 1
  const middle = (): Point => ({ x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 })

  function zoomTo(wanted: number, { x, y }: Point = middle()) {
    const next = Math.min(most, Math.max(least, wanted))
    const ratio = next / factor
    const { scrollLeft, scrollTop } = scroller
    factor = next
    apply(next)
    reset.textContent = `${Math.round(next * 100)}%`
    scroller.scrollTo((scrollLeft + x) * ratio - x, (scrollTop + y) * ratio - y)
  }
  const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = scroller.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  const reset = barButton('100%', words.zoomReset, () => zoomTo(1))
  reset.classList.add('zoom-reset')
  const buttons = element('div', 'zoom')
  buttons.append(
    barButton('−', words.zoomOut, () => zoomTo(factor / step)),
    reset,
    barButton('+', words.zoomIn, () => zoomTo(factor * step)),
  )

  addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    // With Ctrl these keys are the browser's own.
    if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return
    if (key === '+' || key === '=') zoomTo(factor * step)
    else if (key === '-') zoomTo(factor / step)
    else if (key === '0') zoomTo(1)
  })
  scroller.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      zoomTo(factor * Math.exp(-event.deltaY / 200), pointOf(event))
    },
    { passive: false },
  )
  addPinch(scroller, () => {
    const before = factor
    return (ratio, point) => zoomTo(before * ratio, pointOf(point))
  })
  return buttons
}

/** Tells how far two fingers are apart, compared to where they began, and the point between them. */
function addPinch(
  scroller: HTMLElement,
  begin: () => (ratio: number, between: { clientX: number; clientY: number }) => void,
) {
  let pinch: { distance: number; move: ReturnType<typeof begin> } | undefined
  const fingers = ({ touches: [one, other] }: TouchEvent) =>
    one &&
    other && {
      distance: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
      clientX: (one.clientX + other.clientX) / 2,
      clientY: (one.clientY + other.clientY) / 2,
    }
  scroller.addEventListener('touchstart', (event) => {
    const both = fingers(event)
    pinch = both && { distance: both.distance, move: begin() }
  })
  scroller.addEventListener(
    'touchmove',
    (event) => {
      const both = fingers(event)
      if (!both || !pinch) return
      event.preventDefault()
      pinch.move(both.distance / pinch.distance, both)
    },
    { passive: false },
  )
  scroller.addEventListener('touchend', () => (pinch = undefined))
}
