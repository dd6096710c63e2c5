import type { Coordinates, Locate } from '@miniview/host'
import { loadPlaceMap } from '@miniview/miniprogram/runtime'
import type { MapOptions, PlaceMap, PlaceMark } from '@miniview/miniprogram/runtime'
import { html } from 'lit'
import type { nothing, TemplateResult } from 'lit'
import { locateIcon, zoomInIcon, zoomOutIcon } from './placeIcons.js'
import type { PlaceWords } from './placeWords.js'

export interface MapPaneOptions {
  words: PlaceWords
  options: MapOptions | undefined
  locate: Locate
  /** Aborts when the screen closes. */
  signal: AbortSignal
  /** What the pane shows beside the map changed. */
  changed(): void
}

/** Where a map begins that nobody told a place: the world. */
const nowhere = { center: { latitude: 20, longitude: 10 }, scale: 2 }
/** A few streets. */
const closeScale = 16

/** The map of a screen with its buttons. */
export function createMapPane({ words, options, locate, signal, changed }: MapPaneOptions) {
  const surface = document.createElement('div')
  surface.className = 'place-surface'
  let map: PlaceMap | undefined
  let own: PlaceMark | undefined
  let note: string | undefined

  function tell(text: string | undefined) {
    note = text
    changed()
  }

  /** Shows where the device is, and what hinders it. */
  async function goToOwn() {
    try {
      const place = await locate(signal)
      if (!map || signal.aborted) return
      if (own) own.moveTo(place)
      else own = map.markOwn(place)
      map.show(place, closeScale)
      tell(undefined)
    } catch {
      if (!signal.aborted) tell(words.notLocated)
    }
  }

  return {
    /** Opens the map, once the pane is in the document. @returns undefined where it cannot be */
    async open(center: Coordinates | undefined, scale = closeScale): Promise<PlaceMap | undefined> {
      const begin = center ? { center, scale } : nowhere
      try {
        const { openPlaceMap } = await loadPlaceMap()
        if (signal.aborted) return undefined
        map = await openPlaceMap(surface, { ...begin, options, label: words.map })
      } catch (error) {
        console.error(error)
        tell(words.mapFailed)
        return undefined
      }
      if (signal.aborted) map.close()
      else signal.addEventListener('abort', () => map?.close(), { once: true })
      if (!center) void goToOwn()
      changed()
      return map
    },
    note: () => note,
    template: (pin: TemplateResult | typeof nothing) => html`
      <div class="place-map">
        ${surface} ${pin}
        <div class="place-buttons">
          ${button('locate', words.locate, locateIcon, () => void goToOwn())}
          ${button('zoom-in', words.zoomIn, zoomInIcon, () => map?.zoomBy(1))}
          ${button('zoom-out', words.zoomOut, zoomOutIcon, () => map?.zoomBy(-1))}
        </div>
      </div>
    `,
  }
}

function button(action: string, label: string, icon: TemplateResult, act: () => void) {
  return html`
    <button class="place-button" data-action=${action} aria-label=${label} @click=${act}>
      ${icon}
    </button>
  `
}
