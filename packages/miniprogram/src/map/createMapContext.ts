import { ApiError, Errno } from '@miniview/bridge'
import type { MapContext } from '@miniview/host'
import { contextMethod } from '../builtin/contextMethod.js'
import { placeOf, placesOf } from './mapData.js'
import type { OverlayData } from './createOverlays.js'
import type { MapElement } from './openMapElement.js'

type Options = Record<string, unknown>
type Method = (map: MapElement, options: Options) => object | void | Promise<object | void>

/** Needs a device, a key or a service that no browser has. */
const impossible: Method = () => {
  throw new ApiError('not supported', Errno.notSupported)
}

const wrongPlace = (name: string) =>
  new ApiError(`parameter error: parameter.${name} is no place;`, Errno.invalidRequestData)

function placeIn(options: unknown, name: string) {
  const place = placeOf(options)
  if (!place) throw wrongPlace(name)
  return place
}

function checkMarker({ markers }: MapElement, id: unknown) {
  if (!markers.has(id)) throw new ApiError('marker not found', Errno.invalidRequestData)
}

const numberOr = (value: unknown, otherwise: number) => {
  const number = Number(value ?? otherwise)
  return Number.isFinite(number) ? number : otherwise
}

const methods: Record<keyof MapContext, Method> = {
  getCenterLocation: ({ view }) => view.center(),
  getRegion: ({ view }) => view.region(),
  getScale: ({ view }) => ({ scale: view.scale() }),
  // North is up, and the map is flat.
  getRotate: () => ({ rotate: 0 }),
  getSkew: () => ({ skew: 0 }),

  async moveToLocation({ view, own }, { latitude, longitude }) {
    if (latitude !== undefined || longitude !== undefined) {
      return view.go(placeIn({ latitude, longitude }, 'latitude'))
    }
    if (!own.isShown()) throw new ApiError('show-location is not set', Errno.invalidRequestData)
    try {
      view.go(await own.locate())
    } catch (error) {
      const { errMsg = '', errno } = error as { errMsg?: string; errno?: number }
      throw new ApiError(errMsg.replace(/^getLocation:fail /, ''), errno)
    }
  },
  includePoints({ view }, { points, padding }) {
    const places = placesOf(points)
    if (places.length === 0) throw wrongPlace('points[0]')
    view.include(places, Array.isArray(padding) ? padding.map(Number) : [])
  },
  setBoundary({ view }, { northeast, southwest }) {
    view.bound({
      northeast: placeIn(northeast, 'northeast'),
      southwest: placeIn(southwest, 'southwest'),
    })
  },
  setCenterOffset({ view }, { offset }) {
    const [x, y] = Array.isArray(offset) ? (offset as unknown[]) : []
    const part = (value: unknown) => Math.min(0.75, Math.max(0.25, numberOr(value, 0.5)))
    view.setOffset([part(x), part(y)])
  },
  fromScreenLocation: ({ view }, { x, y }) => view.fromScreen(numberOr(x, 0), numberOr(y, 0)),
  toScreenLocation: ({ view }, options) => view.toScreen(placeIn(options, 'latitude')),

  addMarkers: ({ markers }, { markers: list, clear }) => markers.add(list, Boolean(clear)),
  removeMarkers: ({ markers }, { markerIds }) => markers.remove(markerIds),
  translateMarker(map, options) {
    const { markerId, destination, duration, autoRotate, rotate, animationEnd } = options
    const place = placeIn(destination, 'destination')
    checkMarker(map, markerId)
    void map.markers
      .move(markerId, [place], {
        duration: numberOr(duration, 1_000),
        autoRotate: Boolean(autoRotate),
        rotate: rotate === undefined ? undefined : numberOr(rotate, 0),
      })
      .then(() => typeof animationEnd === 'function' && (animationEnd as () => void)())
  },
  async moveAlong(map, { markerId, path, duration, autoRotate = true }) {
    checkMarker(map, markerId)
    const places = placesOf(path)
    if (places.length === 0) throw wrongPlace('path[0]')
    await map.markers.move(markerId, places, {
      duration: numberOr(duration, 0),
      autoRotate: Boolean(autoRotate),
    })
  },

  addGroundOverlay({ overlays }, options) {
    if (!overlays.show(options as OverlayData)) throw wrongPlace('bounds')
  },
  updateGroundOverlay({ overlays }, options) {
    if (!overlays.update(options as OverlayData)) throw new ApiError('overlay not found')
  },
  removeGroundOverlay({ overlays }, { id }) {
    if (!overlays.remove(id)) throw new ApiError('overlay not found')
  },
  setLocMarkerIcon: ({ own }, { iconPath }) =>
    own.setIcon(typeof iconPath === 'string' ? iconPath : ''),

  addArc: impossible,
  addCustomLayer: impossible,
  addVisualLayer: impossible,
  eraseLines: impossible,
  executeVisualLayerCommand: impossible,
  initMarkerCluster: impossible,
  on: impossible,
  openMapApp: impossible,
  removeArc: impossible,
  removeCustomLayer: impossible,
  removeVisualLayer: impossible,
}

/**
 * What scripts control a `map` with. Each method waits until the map is there.
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/map/MapContext.html
 */
export function createMapContext(opening: () => Promise<MapElement> | undefined): MapContext {
  const bound = Object.entries(methods).map(([name, method]) => [
    name,
    contextMethod(name, 'the map could not be loaded', async (options) => {
      const map = await opening()
      if (!map) throw new ApiError('the map is gone', Errno.internalError)
      return method(map, options)
    }),
  ])
  return Object.fromEntries(bound) as MapContext
}
