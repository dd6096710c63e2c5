import type { BuiltInComponent } from './BuiltIn.js'
import type { ScrollViewProperties } from './scrollViewProperties.js'

/** The finger moves so many times as far as the content. */
const resistance = 2

/** CSS pixels after which a press is a pull. */
const slop = 8

/** An element as the component framework knows it. */
interface FrameworkNode {
  __wxElement?: { slot?: string }
}

/**
 * The refresher of a `scroll-view`: its content follows a finger or the mouse that pulls it down at its
 * start, stays down as long as it refreshes, and goes back when `refresher-triggered` becomes false.
 */
export function createRefresher(component: BuiltInComponent<ScrollViewProperties>) {
  const { element, content: scroller, values, set, emit } = component
  let indicator: HTMLElement | undefined
  let startY: number | undefined
  let pulled = 0
  let isRefreshing = false

  function shown(): HTMLElement {
    if (indicator) return indicator
    indicator = document.createElement('wx-scroll-refresher')
    indicator.append(...Array.from({ length: 3 }, () => document.createElement('wx-scroll-dot')))
    element.insertBefore(indicator, scroller)
    return indicator
  }

  function place(next: number, isAnimated: boolean) {
    pulled = next
    const { refresherBackground, refresherDefaultStyle } = values()
    const place = shown()
    place.style.background = refresherBackground
    place.dataset['look'] = refresherDefaultStyle
    element.toggleAttribute('data-refreshing', isRefreshing)
    element.toggleAttribute('data-pulling', !isAnimated)
    // Not on the component's own element, whose style is the template's.
    for (const part of [place, scroller]) part.style.setProperty('--pulled', `${next}px`)
  }

  function begin(y: number) {
    const { refresherEnabled, scrollY } = values()
    if (refresherEnabled && scrollY && !isRefreshing && scroller.scrollTop <= 0) startY = y
  }

  function follow(event: Event, y: number) {
    if (startY === undefined) return
    const distance = y - startY
    if (pulled === 0 && (distance < slop || scroller.scrollTop > 0)) {
      if (distance < 0) startY = undefined
      return
    }
    // The content goes down and neither it nor the page is scrolled or pulled.
    if (event.cancelable) event.preventDefault()
    event.stopPropagation()
    const { refresherThreshold } = values()
    place(Math.min(Math.max(0, distance / resistance), refresherThreshold * 2), false)
    emit('refresherpulling', { dy: pulled })
  }

  function end() {
    if (startY === undefined) return
    startY = undefined
    if (pulled === 0) return
    if (pulled >= values().refresherThreshold) {
      trigger()
      return
    }
    const dy = pulled
    place(0, true)
    emit('refresherabort', { dy })
  }

  function trigger() {
    if (!values().refresherEnabled || isRefreshing) return
    set('refresherTriggered', true)
    refresh()
  }

  function refresh() {
    if (isRefreshing) return
    isRefreshing = true
    const { refresherThreshold: dy } = values()
    place(dy, true)
    emit('refresherrefresh', { dy })
  }

  function restore() {
    if (!isRefreshing) return
    isRefreshing = false
    if (values().refresherTriggered) set('refresherTriggered', false)
    const { refresherThreshold: dy } = values()
    place(0, true)
    emit('refresherrestore', { dy })
  }

  /** What the template says with `slot="refresher"` waits above the content. */
  function markOwn() {
    for (const child of scroller.children) {
      const isOwn = (child as FrameworkNode).__wxElement?.slot === 'refresher'
      child.toggleAttribute('data-refresher', isOwn)
    }
  }

  const children = new MutationObserver(markOwn)
  let listening: AbortController | undefined

  /** Only a scroller that can be pulled makes the browser wait for what a touch does. */
  function listen() {
    listening = new AbortController()
    const { signal } = listening
    const waiting = { signal, passive: false }
    scroller.addEventListener('touchstart', ({ touches }) => begin(touches[0]!.clientY), { signal })
    scroller.addEventListener(
      'touchmove',
      (event) => follow(event, event.touches[0]!.clientY),
      waiting,
    )
    scroller.addEventListener('touchend', end, { signal })
    scroller.addEventListener('touchcancel', end, { signal })
    const byMouse = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
      if (event.pointerType !== 'touch') act(event)
    }
    scroller.addEventListener(
      'pointerdown',
      byMouse(({ button, clientY }) => {
        if (button === 0) begin(clientY)
      }),
      { signal },
    )
    scroller.addEventListener(
      'pointermove',
      byMouse((event) => follow(event, event.clientY)),
      { signal },
    )
    // The mouse may be let go anywhere.
    window.addEventListener('pointerup', byMouse(end), { signal })
    children.observe(scroller, { childList: true })
    markOwn()
  }

  function stopListening() {
    listening?.abort()
    listening = undefined
    children.disconnect()
    startY = undefined
  }

  return {
    /** Follows the properties. */
    update(): void {
      const { refresherEnabled, refresherTriggered } = values()
      if (refresherEnabled && !listening) listen()
      else if (!refresherEnabled && listening) stopListening()
      if (refresherEnabled && refresherTriggered) refresh()
      else restore()
    },
    /** The indicator moves with the content. */
    scrolled(): void {
      if (indicator && isRefreshing) indicator.style.translate = `0 ${-scroller.scrollTop}px`
      else if (indicator) indicator.style.translate = ''
    },
    trigger,
    restore,
    close: stopListening,
  }
}
