import { css } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { watchSize } from '../watchSize.js'

/** A person must still find the way out. */
const darkest = 0.85

const styles = css`
  .dim {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #000;
    pointer-events: none;
  }
`

interface Dimming {
  cover: HTMLElement
  stop(): void
}

const dimmings = new WeakMap<HTMLElement, Dimming>()

/** Lays a dark layer over the container and its dialogs, through which everything can be used. */
export function dimScreen(layer: HTMLElement, value: number): void {
  const shown = dimmings.get(layer)
  if (value >= 1) {
    shown?.stop()
    dimmings.delete(layer)
    return
  }
  const dimming = shown ?? cover(layer)
  dimmings.set(layer, dimming)
  dimming.cover.style.opacity = String((1 - value) * darkest)
}

function cover(layer: HTMLElement): Dimming {
  adoptStyles(layer, [styles])
  const container = (layer.getRootNode() as ShadowRoot).host
  const element = document.createElement('div')
  element.className = 'dim'
  element.popover = 'manual'
  element.ariaHidden = 'true'

  function place() {
    const { left, top, width, height } = container.getBoundingClientRect()
    const box = { left, top, width, height }
    for (const [name, length] of Object.entries(box)) element.style.setProperty(name, `${length}px`)
    element.style.borderRadius = getComputedStyle(container).borderRadius
  }
  layer.append(element)
  place()
  element.showPopover()
  // Of what is in the browser's top layer, the last one that was shown is on top.
  const dialogs = new MutationObserver(() => {
    element.hidePopover()
    element.showPopover()
  })
  dialogs.observe(layer, { childList: true })
  const stopSize = watchSize(container, place)
  window.addEventListener('scroll', place, { passive: true })
  return {
    cover: element,
    stop() {
      dialogs.disconnect()
      stopSize()
      window.removeEventListener('scroll', place)
      element.remove()
    },
  }
}
