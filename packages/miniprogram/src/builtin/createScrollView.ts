import type { BuiltInComponent, BuiltInInstance } from './BuiltIn.js'
import { createRefresher } from './createRefresher.js'
import { createScrollViewContext } from './createScrollViewContext.js'
import { followScrollDrag } from './followScrollDrag.js'
import { scrollIntoViewPosition, toAlignment } from './scrollIntoView.js'
import type { Alignment } from './scrollIntoView.js'
import { scrollSmoothly } from './scrollSmoothly.js'
import type { ScrollViewProperties } from './scrollViewProperties.js'
import { toPixels } from './toPixels.js'
import { watchEdges } from './watchEdges.js'
import { whenSized } from './whenSized.js'

type Changed = ReadonlySet<keyof ScrollViewProperties>

/** The behaviour of `scroll-view`. */
export function createScrollView(
  component: BuiltInComponent<ScrollViewProperties>,
): BuiltInInstance<ScrollViewProperties> {
  const { content: scroller, values, emit } = component
  const refresher = createRefresher(component)
  const dragged = followScrollDrag(component)
  let isAttached = false
  let pending = new Set<keyof ScrollViewProperties>()
  let last = { left: 0, top: 0 }
  let stopWaiting = () => {}
  let willApply = false

  const extentX = () => ({
    offset: scroller.scrollLeft,
    client: scroller.clientWidth,
    scroll: scroller.scrollWidth,
  })
  const extentY = () => ({
    offset: scroller.scrollTop,
    client: scroller.clientHeight,
    scroll: scroller.scrollHeight,
  })
  let watchX = watchEdges(extentX())
  let watchY = watchEdges(extentY())

  function onScroll() {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = scroller
    const [deltaX, deltaY] = [last.left - scrollLeft, last.top - scrollTop]
    // A bar that appears or a new size tells of a scroll too, where nothing moved.
    if (deltaX === 0 && deltaY === 0) return
    last = { left: scrollLeft, top: scrollTop }
    refresher.scrolled()
    dragged()
    emit('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX, deltaY })
    tellEdges()
  }

  function tellEdges() {
    const { scrollX, scrollY, upperThreshold, lowerThreshold } = values()
    const { clientWidth } = component.page.view
    const upper = toPixels(upperThreshold, clientWidth)
    const lower = toPixels(lowerThreshold, clientWidth)
    const x = watchX(extentX(), { upper, lower })
    const y = watchY(extentY(), { upper, lower })
    if (scrollY && y.upper) emit('scrolltoupper', { direction: 'top' })
    if (scrollX && x.upper) emit('scrolltoupper', { direction: 'left' })
    if (scrollY && y.lower) emit('scrolltolower', { direction: 'bottom' })
    if (scrollX && x.lower) emit('scrolltolower', { direction: 'right' })
  }

  function showLooks() {
    const { scrollX, scrollY, enableFlex, enhanced, bounces, showScrollbar } = values()
    const { pagingEnabled, refresherEnabled } = values()
    scroller.toggleAttribute('data-x', scrollX)
    scroller.toggleAttribute('data-y', scrollY)
    scroller.toggleAttribute('data-flex', enableFlex)
    scroller.toggleAttribute('data-paging', enhanced && pagingEnabled)
    scroller.toggleAttribute('data-barless', enhanced && !showScrollbar)
    scroller.toggleAttribute('data-firm', (enhanced && !bounces) || refresherEnabled)
    // Who has no wheel and no finger scrolls by the arrow keys.
    if (scrollX || scrollY) scroller.tabIndex = 0
    else scroller.removeAttribute('tabindex')
  }

  function scroll(changed: Changed) {
    const { scrollX, scrollY, scrollTop, scrollLeft, scrollIntoView } = values()
    const { clientWidth } = component.page.view
    const position: ScrollToOptions = {}
    if (scrollY && changed.has('scrollTop') && scrollTop !== '') {
      position.top = toPixels(scrollTop, clientWidth)
    }
    if (scrollX && changed.has('scrollLeft') && scrollLeft !== '') {
      position.left = toPixels(scrollLeft, clientWidth)
    }
    if (changed.has('scrollIntoView') && scrollIntoView) {
      Object.assign(position, positionOf(`#${CSS.escape(scrollIntoView)}`))
    }
    go(position, values().scrollWithAnimation)
  }

  function positionOf(selector: string, options: ViewOptions = {}): ScrollToOptions {
    const { scrollX: alongX, scrollY: alongY } = values()
    const target = scroller.querySelector<HTMLElement>(selector)
    if (!target) return {}
    return scrollIntoViewPosition({
      scroller,
      target,
      alongX,
      alongY,
      offset: options.offset ?? values().scrollIntoViewOffset,
      withinExtent: options.withinExtent ?? values().scrollIntoViewWithinExtent,
      alignment: toAlignment(options.alignment ?? values().scrollIntoViewAlignment),
    })
  }

  function go(position: ScrollToOptions, isAnimated: boolean) {
    if (position.top !== undefined || position.left !== undefined) {
      scrollSmoothly(scroller, position, isAnimated)
    }
  }

  function applyChanges() {
    willApply = false
    if (!isAttached) return
    refresher.update()
    stopWaiting()
    // The elements of a new page exist before the page is in the document.
    stopWaiting = whenSized(scroller, () => {
      const changed = pending
      pending = new Set()
      scroll(changed)
    })
  }

  scroller.addEventListener('scroll', onScroll, { passive: true })
  scroller.addEventListener(
    'touchstart',
    (event) => {
      // On the platform the page cannot be pulled down by what scrolls in it.
      if (values().scrollY) event.stopPropagation()
    },
    { passive: true },
  )

  const context = createScrollViewContext(component, {
    go,
    positionOf,
    changed: showLooks,
    trigger: () => refresher.trigger(),
    close: () => refresher.restore(),
  })

  return {
    update(changed) {
      if (!isAttached) {
        isAttached = true
        watchX = watchEdges(extentX())
        watchY = watchEdges(extentY())
      }
      showLooks()
      // A longer list and the place in it may come with one `setData`; the list is made after this.
      if (!willApply) queueMicrotask(applyChanges)
      willApply = true
      pending = new Set([...pending, ...changed])
    },
    detached() {
      isAttached = false
      pending = new Set()
      stopWaiting()
      refresher.close()
    },
    context,
    node: context,
    scroller,
  }
}

/** How far something in a `scroll-view` is scrolled into sight. CSS pixels. */
export interface ViewOptions {
  offset?: number
  withinExtent?: boolean
  alignment?: Alignment
}
