import { animate } from '../animate.js'
import { followDrag } from '../followDrag.js'

export interface WheelOptions {
  /** What is dragged, turned and focused. It becomes a `spinbutton`. */
  element: HTMLElement
  /** Holds the items; the first lies in the middle while the list is not moved. */
  list: HTMLElement
  /** The height of an item. CSS pixels. */
  itemSize(): number
  count(): number
  /** What assistive technology says of an item. */
  textOf(index: number): string
  /** A person begins to turn it. */
  start?(): void
  /** It is let go and goes to this item. */
  aim?(index: number): void
  /** It rests at an item. */
  rest(index: number): void
}

/** Milliseconds for which a wheel goes on after a flick, and that a step takes. */
const flickTime = 260
const stepTime = 240

/** How many pixels of a mouse's wheel make a step. */
const wheelStep = 40

/** How far a wheel can be pulled beyond its end, as a share of the pull. */
const elasticity = 0.3

/** How many items the keys go; without a number they go to an end. */
const keySteps = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['PageUp', -5],
  ['PageDown', 5],
  ['Home', -Infinity],
  ['End', Infinity],
])

/** Turns a list by finger, mouse, mouse wheel and keyboard, so that an item rests in the middle. */
export function createWheel(options: WheelOptions) {
  const { element, list, itemSize, count, textOf } = options
  /** The item in the middle, with fractions while it moves. */
  let position = 0
  /** Where it rests or to which it goes. */
  let aimed = 0
  let isMoving = false
  let grabbed = 0
  let turned = 0
  let stop = () => {}

  const within = (index: number) => Math.max(0, Math.min(index, count() - 1))

  function draw() {
    list.style.transform = `translateY(${-position * itemSize()}px)`
  }

  function tell() {
    element.setAttribute('aria-valuenow', String(aimed))
    element.setAttribute('aria-valuetext', count() > 0 ? textOf(aimed) : '')
  }

  function begin() {
    stop()
    if (isMoving) return
    isMoving = true
    options.start?.()
  }

  function end() {
    stop()
    // The list may have grown shorter meanwhile.
    position = aimed = within(aimed)
    isMoving = false
    draw()
    tell()
    options.rest(aimed)
  }

  function goTo(index: number, duration = stepTime) {
    begin()
    const from = position
    aimed = within(index)
    options.aim?.(aimed)
    stop = animate({
      duration,
      easing: (time) => 1 - (1 - time) ** 3,
      draw(progress) {
        position = from + (aimed - from) * progress
        draw()
      },
      done: end,
    })
  }

  const endDrag = followDrag(element, {
    isVertical: () => true,
    start() {
      begin()
      grabbed = position
    },
    move(distance) {
      const wanted = grabbed - distance / itemSize()
      const kept = within(wanted)
      position = kept + (wanted - kept) * elasticity
      draw()
    },
    end(velocity) {
      const way = (velocity * flickTime) / itemSize()
      goTo(Math.round(position - way), stepTime + Math.min(400, Math.abs(way) * 60))
    },
  })

  element.addEventListener('click', (event) => {
    const { top, height } = element.getBoundingClientRect()
    const away = Math.round((event.clientY - top - height / 2) / itemSize())
    if (away !== 0 && within(aimed + away) === aimed + away) goTo(aimed + away)
  })

  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 20
      turned += event.deltaY * lines
      if (Math.abs(turned) < wheelStep) return
      const next = within(aimed + Math.sign(turned))
      turned = 0
      if (next !== aimed) goTo(next)
    },
    { passive: false },
  )

  element.addEventListener('keydown', (event) => {
    const steps = keySteps.get(event.key)
    if (steps === undefined) return
    event.preventDefault()
    const next = within(aimed + steps)
    if (next !== aimed) goTo(next)
  })

  element.setAttribute('role', 'spinbutton')
  element.setAttribute('aria-valuemin', '0')
  element.tabIndex = 0

  return {
    /** Where it rests or to which it goes. */
    aimed: () => aimed,

    /** Whether a person turns it, or it still goes on. */
    isMoving: () => isMoving,

    /** Shows an item at once. */
    show(index: number): void {
      element.setAttribute('aria-valuemax', String(Math.max(0, count() - 1)))
      endDrag()
      stop()
      isMoving = false
      position = aimed = within(Math.trunc(index) || 0)
      draw()
      tell()
    },

    /** Brings a movement to its end. */
    finish(): void {
      endDrag()
      if (isMoving) end()
    },

    /** Ends a movement without a word. */
    stop(): void {
      endDrag()
      stop()
      isMoving = false
    },
  }
}

export type Wheel = ReturnType<typeof createWheel>
