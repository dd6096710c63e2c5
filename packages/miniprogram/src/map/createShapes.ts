import { Circle, LayerGroup, Polygon, Polyline } from 'leaflet/dist/leaflet-src.esm.js'
import { placeOf, placesOf, recordsIn } from './mapData.js'
import type { CircleData, LineData, PolygonData } from './mapData.js'
import type { OpenedMap } from './openLeaflet.js'

export interface ShapeValues {
  polyline: unknown
  polygons: unknown
  circles: unknown
}

const black = '#000000'
/** Taps go through them to the map. */
const untouched = { interactive: false } as const

/** The lines, areas and circles of a `map`. */
export function createShapes({ map, toMap }: OpenedMap) {
  const group = new LayerGroup().addTo(map)

  function addLine({
    points,
    color = black,
    width = 1,
    dottedLine,
    borderColor,
    borderWidth = 0,
  }: LineData) {
    const places = placesOf(points).map(toMap)
    const line = {
      ...untouched,
      weight: width,
      ...(dottedLine && { dashArray: [width * 2, width * 2] }),
    }
    if (borderWidth > 0 && borderColor) {
      const border = { ...line, color: borderColor, weight: width + 2 * borderWidth }
      group.addLayer(new Polyline(places, border))
    }
    group.addLayer(new Polyline(places, { ...line, color }))
  }

  function addPolygon({
    points,
    strokeWidth = 1,
    strokeColor = black,
    fillColor,
    dashArray,
  }: PolygonData) {
    const places = placesOf(points).map(toMap)
    const dashes = numbersIn(dashArray)
    group.addLayer(
      new Polygon(places, {
        ...untouched,
        stroke: strokeWidth > 0,
        color: strokeColor,
        weight: strokeWidth,
        fill: Boolean(fillColor),
        ...(fillColor && { fillColor, fillOpacity: 1 }),
        ...(dashes.length > 0 && { dashArray: dashes }),
      }),
    )
  }

  function addCircle(data: CircleData) {
    const place = placeOf(data)
    if (!place) return
    const { color = black, fillColor, radius = 0, strokeWidth = 1 } = data
    group.addLayer(
      new Circle(toMap(place), {
        ...untouched,
        radius: Number(radius) || 0,
        stroke: strokeWidth > 0,
        color,
        weight: strokeWidth,
        fill: Boolean(fillColor),
        ...(fillColor && { fillColor, fillOpacity: 1 }),
      }),
    )
  }

  return {
    show({ polyline, polygons, circles }: ShapeValues): void {
      group.clearLayers()
      recordsIn<PolygonData>(polygons).forEach(addPolygon)
      recordsIn<CircleData>(circles).forEach(addCircle)
      recordsIn<LineData>(polyline).forEach(addLine)
    },
  }
}

function numbersIn(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number).filter((each) => each >= 0) : []
}
