import { toInlineStyle } from '../../runtime/toInlineStyle.js'
import type { BuiltInComponent, BuiltInInstance } from '../BuiltIn.js'
import { coverPage } from '../coverPage.js'
import { followDrag } from '../followDrag.js'
import { flyShared } from './flyShared.js'
import type { PageContainerProperties } from './pageContainerProperties.js'

/** How far, in pixels, or how fast, in pixels a millisecond, a slide down closes it. */
const closingWay = 100
const closingSpeed = 0.5

/** Where each position comes from. */
const outside = new Map([
  ['top', { transform: 'translateY(-100%)' }],
  ['right', { transform: 'translateX(100%)' }],
  ['center', { opacity: '0', transform: 'scale(0.9)' }],
])
const below = { transform: 'translateY(100%)' }

/** The behaviour of `page-container`. */
export function createPageContainer(
  component: BuiltInComponent<PageContainerProperties>,
): BuiltInInstance<PageContainerProperties> {
  const { element, content: panel, values, set, emit } = component
  const overlay = document.createElement('wx-page-overlay')
  let isAttached = false
  let isShown = false
  let stopMoving = () => {}
  let release = () => {}
  element.prepend(overlay)
  panel.setAttribute('role', 'dialog')
  panel.tabIndex = -1
  overlay.hidden = panel.hidden = true

  /** Moves it in or out; the last movement ends where a new one begins. */
  function move(isEntering: boolean, done: () => void) {
    stopMoving()
    const { position, duration } = values()
    const away = outside.get(position) ?? below
    const here = { opacity: '1', transform: 'none' }
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const timing = {
      duration: isStill ? 0 : Math.max(0, duration),
      easing: 'ease-out',
      fill: 'both',
    } as const
    // It may have been pulled down before it closes.
    const pulled = panel.style.transform ? { transform: panel.style.transform } : here
    // Measured while it stands at its place.
    const land = flyShared(panel, isEntering)
    const frames = isEntering ? [away, here] : [pulled, away]
    const movement = panel.animate(frames, timing)
    const fading = overlay.animate({ opacity: isEntering ? [0, 1] : [1, 0] }, timing)
    stopMoving = () => {
      land()
      movement.cancel()
      fading.cancel()
    }
    movement.addEventListener('finish', () => {
      stopMoving = () => {}
      movement.cancel()
      fading.cancel()
      done()
    })
  }

  function enter() {
    isShown = true
    const { page } = component
    const before = (page.view.shadowRoot?.activeElement ?? null) as HTMLElement | null
    const wasStill = page.scroller.classList.contains('still')
    emit('beforeenter')
    panel.style.transform = ''
    overlay.hidden = !values().overlay
    panel.hidden = false
    page.scroller.classList.add('still')
    const uncover = coverPage(page, close)
    release = () => {
      release = () => {}
      uncover()
      if (!wasStill) page.scroller.classList.remove('still')
      if (panel.contains(page.view.shadowRoot?.activeElement ?? null)) {
        before?.focus({ preventScroll: true })
      }
    }
    panel.focus({ preventScroll: true })
    emit('enter')
    move(true, () => emit('afterenter'))
  }

  function leave() {
    isShown = false
    emit('beforeleave')
    release()
    emit('leave')
    move(false, () => {
      overlay.hidden = panel.hidden = true
      panel.style.transform = ''
      emit('afterleave')
    })
  }

  /** A person closes it. */
  function close() {
    if (!isShown) return
    set('show', false)
    leave()
  }

  const endDrag = followDrag(panel, {
    isVertical: () => values().closeOnSlideDown,
    start: () => {},
    move(distance) {
      if (!values().closeOnSlideDown || panel.scrollTop > 0) return
      panel.style.transform = `translateY(${Math.max(0, distance)}px)`
    },
    end(velocity) {
      const pulled = Number.parseFloat(/[\d.]+/.exec(panel.style.transform)?.[0] ?? '0')
      if (pulled > closingWay || (pulled > 0 && velocity > closingSpeed)) close()
      else panel.style.transform = ''
    },
  })

  overlay.addEventListener('click', () => {
    emit('clickoverlay')
    close()
  })
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  })

  function apply() {
    if (!isAttached) return
    const { show } = values()
    if (show && !isShown) enter()
    else if (!show && isShown) leave()
  }

  return {
    update(changed) {
      const { zIndex, position, round, overlayStyle, customStyle, closeOnSlideDown } = values()
      overlay.style.cssText = toInlineStyle(overlayStyle)
      if (changed.has('customStyle')) panel.style.cssText = toInlineStyle(customStyle)
      overlay.style.zIndex = panel.style.zIndex = String(zIndex)
      panel.dataset['position'] = outside.has(position) ? position : 'bottom'
      panel.toggleAttribute('data-round', round)
      panel.toggleAttribute('data-slides', closeOnSlideDown)
      if (isShown) overlay.hidden = !values().overlay
      panel.ariaModal = String(values().overlay)
      if (!changed.has('show')) return
      isAttached = true
      // Its children, and what shows it, are attached after it.
      queueMicrotask(apply)
    },
    detached() {
      isAttached = isShown = false
      endDrag()
      stopMoving()
      release()
      overlay.hidden = panel.hidden = true
    },
  }
}
