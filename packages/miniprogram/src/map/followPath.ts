import type { Marker } from 'leaflet/dist/leaflet-src.esm.js'
import type { Coordinates } from '@miniview/host'
import type { OpenedMap } from './openLeaflet.js'

export interface PathOptions {
  /** Milliseconds. */
  duration: number
  /** Whether the marker looks where it goes. */
  autoRotate: boolean
  /** Degrees at the end; undefined where it stays as it is. */
  rotate?: number | undefined
}

interface Movable {
  place: Coordinates
  layer: Marker
  setRotation(degrees: number): void
}

/** Moves a marker along places, at one speed. @returns stops where it is; `ended` is called in any case */
export function followPath(
  { map, toMap }: OpenedMap,
  marker: Movable,
  path: readonly Coordinates[],
  { duration, autoRotate, rotate }: PathOptions,
  ended: () => void,
): () => void {
  const places = [marker.place, ...path]
  const points = places.map((place) => map.project(toMap(place), map.getMaxZoom()))
  const lengths = points.slice(1).map((to, index) => to.distanceTo(points[index]!))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const begin = performance.now()
  let request = 0
  let isOver = false

  function go(part: number) {
    let rest = part * whole
    let index = 0
    while (index < lengths.length - 1 && rest > lengths[index]!) rest -= lengths[index++]!
    const [from, to] = [places[index]!, places[index + 1] ?? places[index]!]
    const way = lengths[index] ? Math.min(1, rest / lengths[index]!) : 1
    marker.place = {
      latitude: from.latitude + (to.latitude - from.latitude) * way,
      longitude: from.longitude + (to.longitude - from.longitude) * way,
    }
    marker.layer.setLatLng(toMap(marker.place))
    const [start, end] = [points[index]!, points[index + 1]]
    if (autoRotate && end && lengths[index]) {
      marker.setRotation((Math.atan2(end.x - start.x, start.y - end.y) * 180) / Math.PI)
    }
  }

  function step(now: number) {
    const part = isStill || duration <= 0 ? 1 : Math.min(1, (now - begin) / duration)
    go(part)
    if (part < 1) request = requestAnimationFrame(step)
    else stop()
  }

  function stop() {
    if (isOver) return
    isOver = true
    cancelAnimationFrame(request)
    if (rotate !== undefined) marker.setRotation(rotate)
    ended()
  }

  request = requestAnimationFrame(step)
  return stop
}
