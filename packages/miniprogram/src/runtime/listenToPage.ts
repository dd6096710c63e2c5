import { Event as MiniProgramEvent } from 'glass-easel'
import type { EventBubbleStatus, GeneralComponent } from 'glass-easel'
import { instanceOf } from '../builtin/instances.js'
import { actOnTap } from '../builtin/tapReach.js'
import { touchesOn } from './touchesOn.js'

/** One finger, or the mouse, as a mini program's events tell it. CSS pixels. */
export interface Touch {
  identifier: number
  /** From the page's top left corner, with what is scrolled away. */
  pageX: number
  pageY: number
  /** From the corner of what is seen of the page. */
  clientX: number
  clientY: number
  /** From the corner of the canvas that is touched. */
  x?: number
  y?: number
}

export interface PageArea {
  /** Holds the page's elements. */
  root: ShadowRoot
  /** What scrolls; its corner is the origin of `client` coordinates. */
  scroller: HTMLElement
}

/** Milliseconds and pixels after which a touch is no tap any more. */
const longPressTime = 350
const tapDistance = 10

/** The identifier of the mouse among the fingers. */
const mouseIdentifier = 0

/** The framework's `EventBubbleStatus.NoDefault`. */
const noDefault = 1 satisfies EventBubbleStatus

/** Events of the browser that a template hears by the same name. */
const passedOn = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const

/**
 * Tells the components of a page what a person does: `touchstart`, `touchmove`, `touchend`,
 * `touchcancel`, `tap`, `longpress` and `longtap`, by finger, mouse, pen and keyboard alike.
 *
 * @returns stops
 */
export function listenToPage({ root, scroller }: PageArea): () => void {
  const stopped = new AbortController()
  const options = { signal: stopped.signal, passive: true, capture: true }
  let press: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined
  /** A long press that somebody listened to is no tap. */
  let swallowsTap = false
  /** Ends the listening to a mouse that is held down. */
  let mouse: AbortController | undefined

  function toTouch(point: { clientX: number; clientY: number; identifier?: number }): Touch {
    const corner = scroller.getBoundingClientRect()
    const clientX = point.clientX - corner.left
    const clientY = point.clientY - corner.top
    return {
      identifier: point.identifier ?? mouseIdentifier,
      pageX: clientX + scroller.scrollLeft,
      pageY: clientY + scroller.scrollTop,
      clientX,
      clientY,
    }
  }

  function tell(
    event: Event,
    type: string,
    touches: Touch[],
    changed: Touch[],
    detail?: Record<string, unknown>,
  ): boolean {
    return tellTo(componentsAt(event)[0], event, type, touches, changed, detail)
  }

  function tellTo(
    target: GeneralComponent | undefined,
    event: Event,
    type: string,
    touches: Touch[],
    changedTouches: Touch[],
    detail?: Record<string, unknown>,
  ): boolean {
    return dispatch(
      target,
      event,
      type,
      { ...detailAt(changedTouches), ...detail },
      {
        touches: touchesOn(target, scroller, touches),
        changedTouches: touchesOn(target, scroller, changedTouches),
      },
    )
  }

  function startPress(event: Event, touch: Touch) {
    endPress()
    swallowsTap = false
    // Only during the event does it know its path.
    const components = isDisabled(event) ? [] : componentsAt(event)
    const touched = touchesOn(components[0], scroller, [touch])
    const touches = { touches: touched, changedTouches: touched }
    const timer = setTimeout(() => {
      press = undefined
      swallowsTap = hearsLongPress(components)
      for (const type of ['longpress', 'longtap']) {
        dispatch(components[0], event, type, detailAt([touch]), touches)
      }
      if (components[0] && instanceOf(elementOf(components[0]))?.longPressed?.()) swallowsTap = true
    }, longPressTime)
    press = { x: touch.clientX, y: touch.clientY, timer }
  }

  function movePress({ clientX, clientY }: Touch) {
    if (!press) return
    if (Math.hypot(clientX - press.x, clientY - press.y) > tapDistance) endPress()
  }

  function endPress() {
    clearTimeout(press?.timer)
    press = undefined
  }

  function onTouch(event: TouchEvent) {
    const touches = [...event.touches].map(toTouch)
    const changed = [...event.changedTouches].map(toTouch)
    if (event.type === 'touchstart' && touches.length === 1) startPress(event, touches[0]!)
    else if (event.type === 'touchmove') movePress(changed[0]!)
    else endPress()
    tell(event, event.type, touches, changed)
  }

  /** The mouse and the pen, as one finger. Fingers come as touch events. */
  function onPointerDown(event: PointerEvent) {
    if (event.pointerType === 'touch' || event.button !== 0) return
    mouse?.abort()
    mouse = new AbortController()
    const touch = toTouch(event)
    const target = componentsAt(event)[0]
    startPress(event, touch)
    tell(event, 'touchstart', [touch], [touch])
    // A finger keeps the element on which it came down, and so does the mouse, wherever it goes.
    const held = { signal: AbortSignal.any([stopped.signal, mouse.signal]) }
    for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const) {
      window.addEventListener(type, (moved) => onHeldPointer(moved, target), held)
    }
  }

  function onHeldPointer(event: PointerEvent, target: GeneralComponent | undefined) {
    if (event.pointerType === 'touch') return
    const touch = toTouch(event)
    if (event.type === 'pointermove') {
      movePress(touch)
      tellTo(target, event, 'touchmove', [touch], [touch])
      return
    }
    mouse?.abort()
    endPress()
    const type = event.type === 'pointerup' ? 'touchend' : 'touchcancel'
    tellTo(target, event, type, [], [touch])
  }

  /** A click is what finger, mouse and the keyboard's Enter have in common. */
  function onClick(event: MouseEvent) {
    if (swallowsTap && event.detail > 0) {
      swallowsTap = false
      return
    }
    if (isDisabled(event)) return
    const own = tapDetailOf(event)
    if (!own) return
    const touch = toTouch(event.detail > 0 ? event : middleOf(event.target as Element))
    if (!tell(event, 'tap', [touch], [touch], own)) event.preventDefault()
    actOnTap(event)
  }

  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    root.addEventListener(type, (event) => onTouch(event as TouchEvent), options)
  }
  root.addEventListener('pointerdown', (event) => onPointerDown(event as PointerEvent), options)
  root.addEventListener('click', (event) => onClick(event as MouseEvent), {
    ...options,
    passive: false,
  })
  for (const type of passedOn) {
    root.addEventListener(
      type,
      (event) => dispatch(componentsAt(event)[0], event, type, detailOf(event), {}),
      options,
    )
  }
  return () => {
    endPress()
    stopped.abort()
  }
}

/** @returns false where a listener stopped the event and so what the browser would do */
function dispatch(
  target: GeneralComponent | undefined,
  originalEvent: Event,
  type: string,
  detail: Record<string, unknown>,
  extraFields: Record<string, unknown>,
): boolean {
  if (!target) return true
  const told = new MiniProgramEvent(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    originalEvent,
    extraFields,
  })
  MiniProgramEvent.dispatchEvent(target, told)
  return told.getEventBubbleStatus() !== noDefault
}

/** The components under an event, the innermost first. */
function componentsAt(event: Event): GeneralComponent[] {
  return event
    .composedPath()
    .flatMap((node) => (node as { __wxElement?: GeneralComponent }).__wxElement ?? [])
}

/** Whether a disabled control takes the tap, so that nobody hears of it. */
function isDisabled(event: Event): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof Element && instanceOf(node)?.isDisabled?.())
}

/** What components add to a tap; undefined where one of them keeps it to itself. */
function tapDetailOf(event: MouseEvent): Record<string, unknown> | undefined {
  const details = event.composedPath().flatMap((node) => {
    const instance = node instanceof Element ? instanceOf(node) : undefined
    return instance?.tapDetail ? [instance.tapDetail(event)] : []
  })
  return details.includes(undefined) ? undefined : Object.assign({}, ...details)
}

/** Whether a template listens to `longpress` on one of the components. */
function hearsLongPress(components: readonly GeneralComponent[]): boolean {
  return components.some((component) => {
    const { _$eventTarget: target } = component as unknown as {
      _$eventTarget?: { listeners: Record<string, unknown> }
    }
    return Boolean(target?.listeners['longpress'])
  })
}

function elementOf(component: GeneralComponent): Element {
  return component.getBackendElement() as unknown as Element
}

function middleOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { clientX: left + width / 2, clientY: top + height / 2 }
}

function detailAt([first]: readonly Touch[]): Record<string, unknown> {
  return first ? { x: first.pageX, y: first.pageY } : {}
}

function detailOf(event: Event): Record<string, unknown> {
  if (event instanceof AnimationEvent) {
    return { animationName: event.animationName, elapsedTime: event.elapsedTime }
  }
  if (event instanceof TransitionEvent) {
    return { propertyName: event.propertyName, elapsedTime: event.elapsedTime }
  }
  return {}
}
