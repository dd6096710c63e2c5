import { GridLayer } from 'leaflet/dist/leaflet-src.esm.js'
import type { Coords } from 'leaflet/dist/leaflet-src.esm.js'
import { drawTile, tileSize } from './drawTile.js'
import { loadCoarseOutline, loadFineOutline } from './loadOutline.js'
import type { Outline } from './loadOutline.js'
import { mapLooks } from './mapLooks.js'

/** From this zoom on the few lines of the whole world look like what they are. */
const fineZoom = 5

/** The built-in map, which needs no server but the container's own: the outlines of the countries. */
export class BaseMap extends GridLayer {
  readonly #isDark: () => boolean

  constructor(isDark: () => boolean) {
    // More tiles around what is seen than Leaflet's own two would only be drawn for nothing.
    super({ tileSize, maxZoom: 22, keepBuffer: 1, className: 'map-base' })
    this.#isDark = isDark
  }

  override createTile(place: Coords, done: (error?: Error, tile?: HTMLElement) => void) {
    const tile = document.createElement('canvas')
    const ratio = window.devicePixelRatio
    tile.width = tileSize * ratio
    tile.height = tileSize * ratio
    const draw = (outline?: Outline) => {
      const canvas = tile.getContext('2d')
      canvas?.scale(ratio, ratio)
      const look = mapLooks[this.#isDark() ? 'dark' : 'light']
      if (canvas) drawTile(canvas, place, outline, look, countryNames())
      done(undefined, tile)
    }
    const load = place.z < fineZoom ? loadCoarseOutline : loadFineOutline
    load().then(draw, (error) => {
      console.warn(error)
      // The lines of the degrees need nothing.
      draw()
    })
    return tile
  }
}

/** What countries are called in the page's language. */
function countryNames(): (code: string, name: string) => string {
  const language = document.documentElement.lang || navigator.language
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' })
  return (code, name) => {
    const { region } = new Intl.Locale(code ? `und-${code}` : 'und')
    return (region && names.of(region)) || name
  }
}
