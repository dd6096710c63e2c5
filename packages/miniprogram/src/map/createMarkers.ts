import { DivIcon, Marker } from 'leaflet/dist/leaflet-src.esm.js'
import type { Coordinates } from '@miniview/host'
import type { BuiltInComponent } from '../builtin/BuiltIn.js'
import { createMarkerElement } from './createMarkerElement.js'
import type { MarkerElement, MarkerPart } from './createMarkerElement.js'
import { placeOf, recordsIn } from './mapData.js'
import type { MarkerData } from './mapData.js'
import type { MapProperties } from './mapProperties.js'
import { followPath } from './followPath.js'
import type { PathOptions } from './followPath.js'
import type { OpenedMap } from './openLeaflet.js'

interface ShownMarker extends MarkerElement {
  id: number | undefined
  layer: Marker
  place: Coordinates
  /** What the script wrote, to see whether it wrote something else. */
  written: string
  stop?: () => void
}

export type Markers = ReturnType<typeof createMarkers>

/** The markers of a `map`: those of its property, and those that its context added. */
export function createMarkers(opened: OpenedMap, component: BuiltInComponent<MapProperties>) {
  const { map, toMap } = opened
  const { emit } = component
  let declared: ShownMarker[] = []
  let added: ShownMarker[] = []
  const all = () => [...declared, ...added]
  const byId = (id: unknown) => all().find((marker) => marker.id === Number(id))

  function add(data: MarkerData): ShownMarker | undefined {
    const place = placeOf(data)
    if (!place) return undefined
    const made = createMarkerElement(data, component, (part) => tapped(marker, part))
    const icon = new DivIcon({ html: made.element, className: 'map-mark', iconSize: [0, 0] })
    const layer = new Marker(toMap(place), {
      icon,
      interactive: false,
      keyboard: false,
      zIndexOffset: (Number(data.zIndex) || 0) * 1_000,
    }).addTo(map)
    const id = data.id === undefined ? undefined : Number(data.id)
    const marker: ShownMarker = { ...made, id, layer, place, written: JSON.stringify(data) }
    return marker
  }

  function remove(marker: ShownMarker) {
    marker.stop?.()
    marker.close()
    marker.layer.remove()
  }

  function tapped(marker: ShownMarker, part: MarkerPart) {
    const detail = { markerId: marker.id }
    if (part === 'marker') {
      for (const each of all()) each.setOpen(each === marker)
    }
    emit(`${part}tap`, detail, { extraFields: detail })
  }

  return {
    /** Shows what the property says; markers that it says as before stay as they are. */
    show(list: unknown): void {
      const before = [...declared]
      declared = recordsIn<MarkerData>(list).flatMap((data) => {
        const written = JSON.stringify(data)
        const index = before.findIndex((marker) => marker.written === written)
        const kept = index < 0 ? undefined : before.splice(index, 1)[0]
        return kept ?? add(data) ?? []
      })
      before.forEach(remove)
    },

    add(list: unknown, clears: boolean): void {
      if (clears) {
        all().forEach(remove)
        declared = []
        added = []
      }
      added.push(...recordsIn<MarkerData>(list).flatMap((data) => add(data) ?? []))
    },

    remove(ids: unknown): void {
      const gone = new Set((Array.isArray(ids) ? ids : []).map(Number))
      const isGone = ({ id }: ShownMarker) => id !== undefined && gone.has(id)
      all().filter(isGone).forEach(remove)
      declared = declared.filter((marker) => !isGone(marker))
      added = added.filter((marker) => !isGone(marker))
    },

    has: (id: unknown) => byId(id) !== undefined,

    /** Moves a marker along places. Ends when it is there, or when it moves otherwise. */
    move(id: unknown, path: readonly Coordinates[], options: PathOptions): Promise<void> {
      const marker = byId(id)
      if (!marker) return Promise.resolve()
      marker.stop?.()
      return new Promise((resolve) => {
        marker.stop = followPath(opened, marker, path, options, resolve)
      })
    },

    closeCallouts(): void {
      for (const each of all()) each.setOpen(false)
    },

    close(): void {
      for (const marker of all()) {
        marker.stop?.()
        marker.close()
      }
    },
  }
}
