import { DivIcon, Marker } from 'leaflet/dist/leaflet-src.esm.js'
import type { Coordinates } from '@miniview/host'
import { exactly, openLeaflet } from './openLeaflet.js'
import type { OpenMapOptions } from './openLeaflet.js'

/** A map for screens, without the library that draws it. Coordinates are gcj02. */
export interface PlaceMap {
  center(): Coordinates
  /** Brings a place to the middle. */
  show(place: Coordinates, scale?: number): void
  zoomBy(steps: number): void
  /** Tells when the map rests after a move. */
  rested(listener: () => void): void
  /** Tells where the person tapped. */
  tapped(listener: (place: Coordinates) => void): void
  /** Puts an element's top left corner at a place, in front of the map. */
  mark(place: Coordinates, element: HTMLElement): PlaceMark
  /** The dot that shows where the device is. */
  markOwn(place: Coordinates): PlaceMark
  close(): void
}

export interface PlaceMark {
  moveTo(place: Coordinates): void
}

export type { OpenMapOptions } from './openLeaflet.js'

/** Opens a map that fills `element`, which is in the document. */
export async function openPlaceMap(
  element: HTMLElement,
  options: OpenMapOptions,
): Promise<PlaceMap> {
  const { map, toMap, fromMap, isResizing, close } = await openLeaflet(element, options)

  function mark(place: Coordinates, html: HTMLElement): PlaceMark {
    const icon = new DivIcon({ html, className: 'map-mark', iconSize: [0, 0] })
    const marker = new Marker(toMap(place), { icon, interactive: false, keyboard: false }).addTo(
      map,
    )
    return { moveTo: (next) => void marker.setLatLng(toMap(next)) }
  }

  return {
    center: () => fromMap(map.getCenter()),
    show: (place, scale) => void map.setView(toMap(place), scale ?? map.getZoom(), exactly),
    zoomBy: (steps) => void map.setZoom(Math.round(map.getZoom()) + steps),
    rested: (listener) => void map.on('moveend', () => !isResizing() && listener()),
    tapped: (listener) => void map.on('click', ({ latlng }) => listener(fromMap(latlng))),
    mark,
    markOwn(place) {
      const dot = document.createElement('div')
      dot.className = 'map-own'
      return mark(place, dot)
    },
    close,
  }
}
