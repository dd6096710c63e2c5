import { loadOnce } from '@miniview/host'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import coarseAddress from 'world-atlas/countries-110m.json?url'
import fineAddress from 'world-atlas/countries-50m.json?url'
import { boxOf, toLine } from './outlineLines.js'
import type { Box, Line } from './outlineLines.js'

/** The world's coasts and borders, from Natural Earth by way of world-atlas, which are free for any use. */
export interface Outline {
  /** Land; the rings of one area with its lakes. */
  areas: readonly { rings: readonly Line[]; box: Box }[]
  coasts: readonly { line: Line; box: Box }[]
  borders: readonly { line: Line; box: Box }[]
  countries: readonly Country[]
}

export interface Country {
  /** Three digits of ISO 3166; empty for what has none. */
  code: string
  name: string
  /** Around its largest part. */
  box: Box
}

type World = Topology<{
  countries: GeometryCollection<{ name: string }>
  land: GeometryCollection
}>

/** Few lines for the whole world, seven times as many for a country. */
export const loadCoarseOutline = loadOnce(() => load(coarseAddress))
export const loadFineOutline = loadOnce(() => load(fineAddress))

async function load(address: string): Promise<Outline> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`the map's outlines could not be loaded: ${answer.status}`)
  const world = (await answer.json()) as World
  const { countries, land } = world.objects
  const areas = feature(world, land).features.flatMap(({ geometry }) => polygonsOf(geometry))
  return {
    areas: areas.map((rings) => ({ rings, box: boxOf(rings[0]!) })),
    coasts: linesOf(mesh(world, countries, (one, other) => one === other).coordinates),
    borders: linesOf(mesh(world, countries, (one, other) => one !== other).coordinates),
    countries: feature(world, countries).features.flatMap(({ id, properties, geometry }) => {
      const boxes = polygonsOf(geometry).map(([ring]) => boxOf(ring!))
      const [box] = boxes.toSorted((one, other) => sizeOf(other) - sizeOf(one))
      return box ? { code: String(id ?? ''), name: properties.name, box } : []
    }),
  }
}

function polygonsOf(geometry: GeoJSON.Geometry): Line[][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map(toLine)]
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.map((rings) => rings.map(toLine))
  }
  return []
}

/** What runs along the map's own edge is neither coast nor border. */
function linesOf(lines: readonly (readonly (readonly number[])[])[]) {
  return lines
    .flatMap((positions) => splitAtEdge(positions).map(toLine))
    .map((line) => ({
      line,
      box: boxOf(line),
    }))
}

function splitAtEdge(positions: readonly (readonly number[])[]) {
  const isAtEdge = ([longitude, latitude]: readonly number[]) =>
    Math.abs(longitude!) > 179.99 || Math.abs(latitude!) > 85
  const parts: (readonly number[])[][] = [[]]
  positions.forEach((position, index) => {
    const before = positions[index - 1]
    if (before && isAtEdge(before) && isAtEdge(position)) parts.push([])
    parts.at(-1)!.push(position)
  })
  return parts.filter((part) => part.length > 1)
}

function sizeOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}
