import { loadOnce } from '@miniview/host'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import coarseAddress from 'world-atlas/countries-110m.json?url'
import fineAddress from 'world-atlas/countries-50m.json?url'
import { boxOf, toLine, toRing, turned, turnsOf } from './outlineLines.js'
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
  return {
    areas: feature(world, land).features.flatMap(({ geometry }) =>
      polygonsOf(geometry).flatMap((rings) => wrappedArea(rings)),
    ),
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
  if (geometry.type === 'Polygon') return [geometry.coordinates.map(toRing)]
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates.map((rings) => rings.map(toRing))
  }
  return []
}

/** All rings of an area move together: a lake stays in its land. */
function wrappedArea([border, ...lakes]: readonly Line[]) {
  return turnsOf(border!).map((turns) => {
    const moved = turned(border!, turns)
    return { rings: [moved, ...lakes.map((lake) => turned(lake, turns))], box: boxOf(moved) }
  })
}

function linesOf(lines: readonly (readonly (readonly number[])[])[]) {
  return lines
    .flatMap(withoutPole)
    .map(toLine)
    .flatMap((line) => turnsOf(line).map((turns) => turned(line, turns)))
    .map((line) => ({ line, box: boxOf(line) }))
}

/** What runs along the plane's own end is no coast. */
function withoutPole(positions: readonly (readonly number[])[]) {
  const isPole = ([, latitude]: readonly number[]) => latitude! < -85
  const parts: (readonly number[])[][] = [[]]
  for (const position of positions) {
    if (isPole(position)) parts.push([])
    else parts.at(-1)!.push(position)
  }
  return parts.filter((part) => part.length > 1)
}

function sizeOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}
