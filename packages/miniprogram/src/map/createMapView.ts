import { latLngBounds, point } from 'leaflet/dist/leaflet-src.esm.js'
import type { LatLng, PointExpression } from 'leaflet/dist/leaflet-src.esm.js'
import type { Coordinates } from '@miniview/host'
import type { BuiltInComponent } from '../builtin/BuiltIn.js'
import type { MapProperties } from './mapProperties.js'
import { exactly } from './openLeaflet.js'
import type { OpenedMap } from './openLeaflet.js'

export interface Region {
  northeast: Coordinates
  southwest: Coordinates
}

export type MapView = ReturnType<typeof createMapView>

/** Which part of the world a `map` shows, and what it tells of each change. */
export function createMapView(
  { map, toMap, fromMap, isResizing }: OpenedMap,
  { element, emit }: BuiltInComponent<MapProperties>,
) {
  /** Where in the map its centre is, as parts of its width and height. */
  let offset: readonly [number, number] = [0.5, 0.5]
  let isByCode = false
  let moving: 'update' | 'gesture' | undefined
  let hasZoomed = false

  const centerPoint = () => {
    const { x, y } = map.getSize()
    return point(x * offset[0], y * offset[1])
  }
  const isMiddle = () => offset[0] === 0.5 && offset[1] === 0.5
  // Points on the screen are whole pixels; the middle is known exactly.
  const centerOnMap = () =>
    isMiddle() ? map.getCenter() : map.containerPointToLatLng(centerPoint())
  const center = () => fromMap(centerOnMap())
  const region = (): Region => ({
    northeast: fromMap(map.getBounds().getNorthEast()),
    southwest: fromMap(map.getBounds().getSouthWest()),
  })

  function tell(type: 'begin' | 'end', causedBy: string) {
    const detail = { scale: map.getZoom(), centerLocation: center(), region: region() }
    const facts = { type, causedBy }
    // Scripts read them from the event itself, or from its detail.
    emit('regionchange', { ...facts, rotate: 0, skew: 0, ...detail }, { extraFields: facts })
  }

  map.on('movestart', () => {
    if (moving || isResizing()) return
    moving = isByCode ? 'update' : 'gesture'
    tell('begin', moving)
  })
  map.on('zoomstart', () => (hasZoomed = true))
  map.on('moveend', () => {
    if (!moving) return
    const cause = moving === 'update' ? 'update' : hasZoomed ? 'scale' : 'drag'
    moving = undefined
    hasZoomed = false
    tell('end', cause)
  })
  map.eachLayer((layer) => layer.on('load', () => emit('updated')))

  function byCode(act: () => void) {
    isByCode = true
    act()
    isByCode = false
  }

  /** Puts a place at the centre's point. */
  function moveTo(target: LatLng, zoom: number) {
    const away = map.getSize().divideBy(2).subtract(centerPoint())
    const middle = map.unproject(map.project(target, zoom).add(away), zoom)
    // What is there already is no change.
    if (
      zoom === map.getZoom() &&
      map.latLngToContainerPoint(middle).distanceTo(map.getSize().divideBy(2)) < 0.5
    )
      return
    byCode(() => map.setView(middle, zoom, exactly))
  }

  return {
    center,
    region,
    scale: () => map.getZoom(),

    /** Moves to a place, or another scale, or both. */
    go(place: Coordinates | undefined, scale?: number): void {
      const zoom = Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), scale ?? map.getZoom()))
      moveTo(place ? toMap(place) : centerOnMap(), zoom)
    },

    /** @param padding CSS pixels: top, right, bottom, left */
    include(
      places: readonly Coordinates[],
      [top = 0, right = 0, bottom = 0, left = 0]: readonly number[] = [],
    ): void {
      if (places.length === 0) return
      const paddings: Record<string, PointExpression> = {
        paddingTopLeft: [left, top],
        paddingBottomRight: [right, bottom],
      }
      byCode(() => map.fitBounds(latLngBounds(places.map(toMap)), { ...paddings, animate: false }))
    },

    limit(minScale: number, maxScale: number): void {
      byCode(() => map.setMinZoom(minScale).setMaxZoom(maxScale))
    },

    /** Keeps the person in a part of the world. */
    bound({ northeast, southwest }: Region): void {
      const bounds = latLngBounds(toMap(southwest), toMap(northeast))
      byCode(() => {
        map.setMaxBounds(bounds)
        map.setMinZoom(Math.max(map.getMinZoom(), Math.floor(map.getBoundsZoom(bounds, true))))
      })
    },

    setOffset(next: readonly [number, number]): void {
      const place = centerOnMap()
      offset = next
      moveTo(place, map.getZoom())
    },

    enable({ enableZoom, enableScroll }: { enableZoom: boolean; enableScroll: boolean }): void {
      for (const handler of [
        map.scrollWheelZoom,
        map.doubleClickZoom,
        map.touchZoom,
        map.boxZoom,
      ]) {
        if (enableZoom) handler.enable()
        else handler.disable()
      }
      for (const handler of [map.dragging, map.keyboard]) {
        if (enableScroll) handler.enable()
        else handler.disable()
      }
    },

    /** Where a mouse or finger is on the map. */
    placeAt({ clientX, clientY, detail }: MouseEvent): Coordinates {
      const { left, top } = element.getBoundingClientRect()
      // The keyboard taps the middle.
      if (detail === 0) return center()
      return fromMap(map.containerPointToLatLng(point(clientX - left, clientY - top)))
    },
    fromScreen: (x: number, y: number) => fromMap(map.containerPointToLatLng(point(x, y))),
    toScreen(place: Coordinates): { x: number; y: number } {
      const { x, y } = map.latLngToContainerPoint(toMap(place))
      return { x, y }
    },
  }
}
