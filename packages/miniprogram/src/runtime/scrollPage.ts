import { ApiError } from '@miniview/bridge'
import type { ScrollTarget } from '@miniview/host'
import type { GeneralComponent } from 'glass-easel'
import { animate } from '../builtin/animate.js'
import type { Easing } from '../builtin/animate.js'
import type { QueriedPage } from './createSelectorQuery.js'

const easeInOut: Easing = (time) => (time < 0.5 ? 2 * time ** 2 : 1 - 2 * (1 - time) ** 2)

/** What a person does to scroll otherwise. */
const interruptions = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** The scrolling of a page that is on its way. */
const onTheWay = new WeakMap<HTMLElement, () => void>()

/**
 * Scrolls a page to a place or an element. Ends when it is there, or when something else scrolls it: the
 * person, or a later call.
 *
 * @throws ApiError where nothing matches the selector
 */
export async function scrollPage(
  { scroller, drawn }: QueriedPage,
  component: GeneralComponent,
  target: ScrollTarget,
): Promise<void> {
  await drawn
  const end = placeOf(scroller, component, target)
  onTheWay.get(scroller)?.()
  const start = scroller.scrollTop
  const { duration } = target
  await new Promise<void>((resolve) => {
    const ended = new AbortController()
    const { signal } = ended
    const stopDrawing = animate({
      duration: start === end ? 0 : duration,
      easing: easeInOut,
      draw: (progress) => (scroller.scrollTop = start + (end - start) * progress),
      done: stop,
    })
    if (signal.aborted) return
    onTheWay.set(scroller, interrupt)
    for (const type of interruptions) {
      scroller.addEventListener(type, interrupt, { signal, passive: true })
    }

    function interrupt() {
      stopDrawing()
      stop()
    }

    function stop() {
      ended.abort()
      onTheWay.delete(scroller)
      resolve()
    }
  })
}

/** How far the page is scrolled at the end, in CSS pixels. */
function placeOf(
  scroller: HTMLElement,
  component: GeneralComponent,
  { scrollTop, selector, offsetTop }: ScrollTarget,
): number {
  const last = scroller.scrollHeight - scroller.clientHeight
  return Math.max(0, Math.min(last, scrollTop ?? placeOfElement()))

  function placeOfElement(): number {
    const node = selector ? component.getShadowRoot()?.querySelector(selector) : undefined
    const element = (node as GeneralComponent | null | undefined)?.getBackendElement()
    if (!element) throw new ApiError('selector not found')
    const { top } = (element as unknown as HTMLElement).getBoundingClientRect()
    return scroller.scrollTop + top - scroller.getBoundingClientRect().top + offsetTop
  }
}
