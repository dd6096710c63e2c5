import type { Host, PageEntry } from '@miniview/host'
import type { RunningMiniProgram } from '@miniview/miniprogram/runtime'
import { render } from 'lit'
import type { Messages } from './messages.js'
import { missingScreen, pageFailedScreen } from './problemScreens.js'

export interface PageLayersOptions {
  host: Host
  app: RunningMiniProgram
  messages: Messages
  goHome(): void
}

/** How long a closed page slides out, in milliseconds; the stylesheet has the same time. */
const transitionTime = 250

/**
 * Lays every page that is alive, or slides out, above each other; only the one on top is seen. The
 * elements are moved by hand, because a page's element must stay the same one for as long as the page
 * lives, and must leave nothing behind when it goes.
 */
export function createPageLayers() {
  const layers = new Map<PageEntry, HTMLElement>()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  function add(page: PageEntry, place: HTMLElement, options: PageLayersOptions): HTMLElement {
    const layer = document.createElement('section')
    layer.dataset['path'] = page.path
    const { app, messages, goHome } = options
    const view = app.viewOf(page)
    if (page.isMissing) render(missingScreen(messages, page.path, goHome), layer)
    else if (view) layer.append(view)
    else render(pageFailedScreen(messages, page.path), layer)
    layers.set(page, layer)
    place.append(layer)
    return layer
  }

  function leave(page: PageEntry, layer: HTMLElement) {
    layers.delete(page)
    layer.className = 'page leaving'
    layer.inert = true
    const timer = setTimeout(() => {
      timers.delete(timer)
      layer.remove()
    }, transitionTime)
    timers.add(timer)
  }

  return {
    /** Brings the layers in step with the pages. */
    update(place: HTMLElement, options: PageLayersOptions): void {
      const { router } = options.host
      const alive = router.allPages()
      const top = router.top()
      for (const [page, layer] of layers) if (!alive.includes(page)) leave(page, layer)
      for (const page of alive) {
        const layer = layers.get(page) ?? add(page, place, options)
        layer.className = 'page'
        layer.classList.toggle('hidden', page !== top)
        layer.classList.toggle('pushed', router.stack().indexOf(page) > 0)
        layer.inert = page !== top
      }
    },

    /** Takes all layers away. */
    clear(): void {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      for (const layer of layers.values()) layer.remove()
      layers.clear()
    },
  }
}
