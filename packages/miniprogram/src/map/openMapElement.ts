import type { BuiltInComponent } from '../builtin/BuiltIn.js'
import { createControls } from './createControls.js'
import { createMapView } from './createMapView.js'
import type { MapView } from './createMapView.js'
import { createMarkers } from './createMarkers.js'
import type { Markers } from './createMarkers.js'
import { createOverlays } from './createOverlays.js'
import type { Overlays } from './createOverlays.js'
import { createOwnPlace } from './createOwnPlace.js'
import type { OwnPlace } from './createOwnPlace.js'
import { createShapes } from './createShapes.js'
import { placeOf, placesOf } from './mapData.js'
import { mapProperties } from './mapProperties.js'
import type { MapProperties } from './mapProperties.js'
import { openLeaflet } from './openLeaflet.js'

/** An opened `map`: what its properties and its context act on. */
export interface MapElement {
  view: MapView
  markers: Markers
  overlays: Overlays
  own: OwnPlace
  update(changed: ReadonlySet<keyof MapProperties>): void
  /** What a tap tells; undefined where something on the map took it. */
  tapDetail(event: MouseEvent): Record<string, unknown> | undefined
  close(): void
}

/** Where a map is that was told no place: the capital, as on the platform. */
const beijing = { latitude: 39.90923, longitude: 116.397428 }
const names = Object.keys(mapProperties) as (keyof MapProperties)[]

export async function openMapElement(
  component: BuiltInComponent<MapProperties>,
): Promise<MapElement> {
  const { element } = component
  const surface = document.createElement('wx-map-surface')
  element.prepend(surface)
  const first = valuesOf(component)
  const opened = await openLeaflet(surface, {
    center: placeOf(first) ?? beijing,
    scale: scaleOf(first.scale),
    minScale: scaleOf(first.minScale),
    maxScale: scaleOf(first.maxScale),
    options: component.page.map,
  })
  const view = createMapView(opened, component)
  const markers = createMarkers(opened, component)
  const shapes = createShapes(opened)
  const controls = createControls(component, opened.map)
  const overlays = createOverlays(opened, component)
  const own = createOwnPlace(opened, component)
  const update = (changed: ReadonlySet<keyof MapProperties>) => {
    const values = valuesOf(component)
    const has = (...wanted: (keyof MapProperties)[]) =>
      changed.has('setting') || wanted.some((name) => changed.has(name))
    if (has('minScale', 'maxScale')) view.limit(scaleOf(values.minScale), scaleOf(values.maxScale))
    if (has('latitude', 'longitude', 'scale')) {
      const moves = has('latitude', 'longitude') ? placeOf(values) : undefined
      view.go(moves, has('scale') ? scaleOf(values.scale) : undefined)
    }
    if (has('enableZoom', 'enableScroll')) view.enable(values)
    if (has('markers')) markers.show(values.markers)
    if (has('polyline', 'circles', 'polygons')) shapes.show(values)
    if (has('controls', 'showCompass', 'showScale')) controls.show(values)
    if (has('showLocation')) own.setShown(values.showLocation)
    if (has('includePoints')) view.include(placesOf(values.includePoints))
  }
  update(new Set(names.filter((name) => name !== 'setting')))

  return {
    view,
    markers,
    overlays,
    own,
    update,
    tapDetail(event) {
      const isOnMark = event
        .composedPath()
        .some((node) => node instanceof Element && node.matches('[data-on-map]'))
      // A browser sends a click at the end of a drag too.
      const { dragging } = opened.map as unknown as { dragging: { moved(): boolean } }
      if (isOnMark || dragging.moved()) return undefined
      markers.closeCallouts()
      return { ...view.placeAt(event) }
    },
    close() {
      own.close()
      markers.close()
      overlays.close()
      opened.close()
      surface.remove()
      controls.close()
    },
  }
}

type Values = ReturnType<BuiltInComponent<MapProperties>['values']>

/** The properties, with those that `setting` has in their place. */
function valuesOf({ values }: BuiltInComponent<MapProperties>): Values {
  const given = values()
  const { setting } = given
  const own = Object.fromEntries(
    names.flatMap((name) =>
      setting && Object.hasOwn(setting, name) ? [[name, setting[name]]] : [],
    ),
  )
  return { ...given, ...own }
}

function scaleOf(scale: unknown): number {
  return Math.min(20, Math.max(3, Number(scale) || 16))
}
