import { ImageOverlay, latLngBounds } from 'leaflet/dist/leaflet-src.esm.js'
import type { BuiltInComponent } from '../builtin/BuiltIn.js'
import { createSource } from '../builtin/createSource.js'
import type { Source } from '../builtin/createSource.js'
import { placeOf } from './mapData.js'
import type { MapProperties } from './mapProperties.js'
import type { OpenedMap } from './openLeaflet.js'

export interface OverlayData {
  id?: number
  src?: string
  bounds?: { southwest?: unknown; northeast?: unknown }
  opacity?: number
  visible?: boolean
  zIndex?: number
}

export type Overlays = ReturnType<typeof createOverlays>

/** The pictures that a map's context lays on the ground. */
export function createOverlays(
  { map, toMap }: OpenedMap,
  { page }: BuiltInComponent<MapProperties>,
) {
  const shown = new Map<unknown, { layer: ImageOverlay; source: Source; data: OverlayData }>()

  function remove(id: unknown): boolean {
    const overlay = shown.get(id)
    overlay?.source.close()
    overlay?.layer.remove()
    return shown.delete(id)
  }

  /** @returns false where its bounds are no places */
  function show(data: OverlayData): boolean {
    const { id, src = '', bounds, opacity = 1, visible = true, zIndex = 1 } = data
    const [southwest, northeast] = [placeOf(bounds?.southwest), placeOf(bounds?.northeast)]
    if (!southwest || !northeast) return false
    remove(id)
    const layer = new ImageOverlay('', latLngBounds(toMap(southwest), toMap(northeast)), {
      opacity,
      zIndex,
    })
    const source = createSource(
      () => page,
      (address) => void layer.setUrl(address),
    )
    source.show(src)
    if (visible) layer.addTo(map)
    shown.set(id, { layer, source, data })
    return true
  }

  return {
    show,
    /** Changes what is given. @returns false where there is none of that id */
    update(data: OverlayData): boolean {
      const before = shown.get(data.id)
      return before !== undefined && show({ ...before.data, ...data })
    },
    remove,
    close: () => [...shown.keys()].forEach(remove),
  }
}
