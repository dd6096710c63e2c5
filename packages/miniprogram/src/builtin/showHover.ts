import type { BuiltInComponent } from './BuiltIn.js'

/** The properties by which a component shows that it is pressed. Milliseconds. */
export function hoverProperties(hoverClass: string, startTime = 50, stayTime = 400) {
  return {
    hoverClass: { type: String, value: hoverClass },
    hoverStopPropagation: Boolean,
    hoverStartTime: { type: Number, value: startTime },
    hoverStayTime: { type: Number, value: stayTime },
  } as const
}

export type HoverProperties = ReturnType<typeof hoverProperties>

/**
 * The default classes, whose looks are the platform's. The page knows them too, also for elements of a
 * custom component, whose own classes have another name there.
 */
const platformClasses = new Set(['button-hover', 'navigator-hover'])

/** Presses that a component inside has taken with `hover-stop-propagation`. */
const taken = new WeakSet<Event>()

/**
 * Gives a component its `hover-class` while it is pressed. `none` stands for no class.
 *
 * @param isDisabled whether it shows nothing at the moment
 */
export function showHover(
  component: BuiltInComponent<HoverProperties>,
  isDisabled: () => boolean = () => false,
): { update(): void; detached(): void } {
  let stop: (() => void) | undefined
  return {
    update() {
      const { hoverClass, hoverStopPropagation } = component.values()
      const isNone = !hoverClass || hoverClass === 'none'
      // Most views have no class for it, and a long list is made faster without listeners.
      if (!isNone || hoverStopPropagation) stop ??= listenToPresses(component, isDisabled)
    },
    detached: () => stop?.(),
  }
}

/** @returns gives up what is still to come */
function listenToPresses(
  component: BuiltInComponent<HoverProperties>,
  isDisabled: () => boolean,
): () => void {
  const { element } = component
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: string[] = []

  function press(event: PointerEvent) {
    const { hoverClass, hoverStopPropagation, hoverStartTime } = component.values()
    if (taken.has(event)) return
    if (hoverStopPropagation) taken.add(event)
    if (hoverClass === 'none' || !hoverClass || isDisabled()) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      hide()
      shown = component.classNames(hoverClass)
      if (platformClasses.has(hoverClass)) shown.push(hoverClass)
      element.classList.add(...shown)
    }, hoverStartTime)
  }

  function release() {
    clearTimeout(timer)
    if (shown.length > 0) timer = setTimeout(hide, component.values().hoverStayTime)
  }

  function cancel() {
    clearTimeout(timer)
    hide()
  }

  function hide() {
    element.classList.remove(...shown)
    shown = []
  }

  element.addEventListener('pointerdown', press)
  element.addEventListener('pointerup', release)
  element.addEventListener('pointerleave', cancel)
  element.addEventListener('pointercancel', cancel)
  return () => clearTimeout(timer)
}
