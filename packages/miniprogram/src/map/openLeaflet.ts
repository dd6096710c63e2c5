import { latLng, Map as LeafletMap, TileLayer } from 'leaflet/dist/leaflet-src.esm.js'
import type { LatLng, ZoomPanOptions } from 'leaflet/dist/leaflet-src.esm.js'
import { loadCoordinates } from '@miniview/host'
import type { Coordinates } from '@miniview/host'
import { whenSized } from '../builtin/whenSized.js'
import { BaseMap } from './BaseMap.js'
import { mapLooks } from './mapLooks.js'
import type { MapOptions } from './MapOptions.js'
import { adoptMapStyles } from './mapStyles.js'

export interface OpenMapOptions {
  center: Coordinates
  scale: number
  minScale?: number
  maxScale?: number
  options: Pick<MapOptions, 'tiles'> | undefined
  /** The accessible name; none where the element has a name by other means. */
  label?: string
}

/** A map in an element, whose own coordinates are those of its tiles. */
export interface OpenedMap {
  map: LeafletMap
  toMap(place: Coordinates): LatLng
  /** gcj02, as all APIs have it. */
  fromMap(point: LatLng): Coordinates
  /** Whether it moves only because its element has another size. */
  isResizing(): boolean
  close(): void
}

const defaultMaxZoom = 19

/** Puts a place in the middle to the last digit; by panning it would be at the next pixel. */
export const exactly = { animate: false, reset: true } as ZoomPanOptions

/** Milliseconds for a page to be laid out; what is hidden has no size for longer. */
const layoutTime = 200

/** A map that begins without a size has its middle half a pixel aside. */
function sized(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const stop = whenSized(element, () => resolve())
    setTimeout(() => (stop(), resolve()), layoutTime)
  })
}

/** Opens a map that fills `element`, which is in the document. */
export async function openLeaflet(
  element: HTMLElement,
  { center, scale, minScale = 1, maxScale = 20, options, label }: OpenMapOptions,
): Promise<OpenedMap> {
  const { convertCoordinates } = await loadCoordinates()
  const { tiles } = options ?? {}
  const system = tiles?.coordinates ?? 'wgs84'

  function toMap(place: Coordinates): LatLng {
    const { latitude, longitude } = convertCoordinates(place, 'gcj02', system)
    return latLng(latitude, longitude)
  }

  adoptMapStyles(element)
  await sized(element)
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = new LeafletMap(element, {
    center: toMap(center),
    zoom: scale,
    minZoom: minScale,
    maxZoom: maxScale,
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
    worldCopyJump: true,
    inertia: !still,
    zoomAnimation: !still,
    fadeAnimation: false,
    markerZoomAnimation: !still,
  })
  if (label !== undefined) element.ariaLabel = label
  element.role = 'application'

  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const isDark = () => dark.matches && getComputedStyle(element).colorScheme !== 'light'
  const base = new BaseMap(isDark).addTo(map)
  function followTheme() {
    element.style.setProperty('--map-sea', mapLooks[isDark() ? 'dark' : 'light'].sea)
    base.redraw()
  }
  followTheme()
  dark.addEventListener('change', followTheme)

  if (tiles) {
    const { url, attribution, maxZoom = defaultMaxZoom } = tiles
    new TileLayer(url, { maxNativeZoom: maxZoom, maxZoom: 22 }).addTo(map)
    if (attribution) {
      const line = document.createElement('div')
      line.className = 'map-attribution'
      line.textContent = attribution
      element.append(line)
    }
  }

  let isResizing = false
  /** The middle stays to the last digit, where the library's own way moves it by half a pixel. */
  const resizing = new ResizeObserver(() => {
    if (element.clientWidth === map.getSize().x && element.clientHeight === map.getSize().y) return
    const middle = map.getCenter()
    isResizing = true
    map.invalidateSize({ pan: false })
    map.setView(middle, map.getZoom(), exactly)
    isResizing = false
  })
  resizing.observe(element)

  return {
    map,
    toMap,
    isResizing: () => isResizing,
    fromMap(point) {
      const { lat, lng } = point.wrap()
      return convertCoordinates({ latitude: lat, longitude: lng }, system, 'gcj02')
    },
    close() {
      resizing.disconnect()
      dark.removeEventListener('change', followTheme)
      map.remove()
    },
  }
}
