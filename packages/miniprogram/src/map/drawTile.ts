import { degreesText, graticuleAt, multiplesIn } from './graticule.js'
import type { Outline } from './loadOutline.js'
import type { MapLook } from './mapLooks.js'
import { clipArea, clipLine, meet, toPlane } from './outlineLines.js'
import type { Box, Line } from './outlineLines.js'

export interface TilePlace {
  x: number
  y: number
  z: number
}

/** CSS pixels. */
export const tileSize = 256
const labelReach = 120
/** Where the outlines alone say too little. */
const degreesZoom = 6
const lastCountryZoom = 7

/** Draws one tile of the built-in map: land, coasts, borders, the lines of the degrees and names. */
export function drawTile(
  canvas: CanvasRenderingContext2D,
  place: TilePlace,
  outline: Outline | undefined,
  look: MapLook,
  nameOf: (code: string, name: string) => string,
): void {
  const world = tileSize * 2 ** place.z
  const toX = (x: number) => x * world - place.x * tileSize
  const toY = (y: number) => y * world - place.y * tileSize
  const around = (pixels: number): Box => ({
    left: (place.x * tileSize - pixels) / world,
    top: (place.y * tileSize - pixels) / world,
    right: ((place.x + 1) * tileSize + pixels) / world,
    bottom: ((place.y + 1) * tileSize + pixels) / world,
  })
  const box = around(4)

  canvas.fillStyle = look.sea
  canvas.fillRect(0, 0, tileSize, tileSize)
  if (outline) {
    canvas.fillStyle = look.land
    for (const area of outline.areas) {
      if (!meet(area.box, box)) continue
      canvas.beginPath()
      for (const ring of area.rings) addArea(clipArea(ring, box))
      canvas.fill('evenodd')
    }
  }
  drawDegrees()
  if (outline) {
    drawLines(outline.borders, look.border, 1)
    drawLines(outline.coasts, look.coast, 1)
    if (place.z <= lastCountryZoom) drawCountries(outline)
  }

  function addArea(ring: Line) {
    for (let index = 0; index < ring.length; index += 2) {
      const [x, y] = [toX(ring[index]!), toY(ring[index + 1]!)]
      if (index === 0) canvas.moveTo(x, y)
      else canvas.lineTo(x, y)
    }
    canvas.closePath()
  }

  function drawLines(lines: Outline['coasts'], color: string, width: number) {
    canvas.beginPath()
    canvas.strokeStyle = color
    canvas.lineWidth = width
    for (const each of lines) {
      if (!meet(each.box, box)) continue
      const pieces = clipLine(each.line, box)
      for (let index = 0; index < pieces.length; index += 4) {
        const [x, y] = [toX(pieces[index]!), toY(pieces[index + 1]!)]
        // Pieces of one line that hang together are one stroke, without gaps at their ends.
        const goesOn =
          index > 0 &&
          pieces[index] === pieces[index - 2] &&
          pieces[index + 1] === pieces[index - 1]
        if (!goesOn) canvas.moveTo(x, y)
        canvas.lineTo(toX(pieces[index + 2]!), toY(pieces[index + 3]!))
      }
    }
    canvas.stroke()
  }

  function drawDegrees() {
    const { step, decimals } = graticuleAt(place.z)
    const seen = around(labelReach)
    const latitudeAt = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
    const meridians = multiplesIn((seen.left - 0.5) * 360, (seen.right - 0.5) * 360, step)
    const parallels = multiplesIn(latitudeAt(seen.bottom), latitudeAt(seen.top), step)
    canvas.fillStyle = look.degrees
    // Whole pixels, so that the lines are thin.
    const lefts = meridians.map((longitude) => Math.round(toX(longitude / 360 + 0.5)))
    const tops = parallels.map((latitude) => Math.round(toY(toPlane([0, latitude])[1])))
    for (const left of lefts) canvas.fillRect(left, 0, 1, tileSize)
    for (const top of tops) canvas.fillRect(0, top, tileSize, 1)
    if (place.z < degreesZoom) return
    canvas.font = '10px system-ui, sans-serif'
    canvas.textAlign = 'left'
    canvas.textBaseline = 'alphabetic'
    canvas.fillStyle = look.degreesText
    lefts.forEach((left, column) =>
      tops.forEach((top, row) => {
        canvas.fillText(degreesText(parallels[row]!, decimals, 'NS'), left + 5, top - 5)
        canvas.fillText(degreesText(meridians[column]!, decimals, 'EW'), left + 5, top + 13)
      }),
    )
  }

  function drawCountries({ countries }: Outline) {
    canvas.font = '500 11px system-ui, sans-serif'
    canvas.textAlign = 'center'
    canvas.textBaseline = 'middle'
    canvas.lineJoin = 'round'
    canvas.lineWidth = 3
    canvas.strokeStyle = look.land
    canvas.fillStyle = look.text
    for (const { code, name, box: country } of countries) {
      const [x, y] = [(country.left + country.right) / 2, (country.top + country.bottom) / 2]
      const [left, top] = [toX(x - Math.floor(x)), toY(y)]
      const isNear =
        left > -labelReach && left < tileSize + labelReach && top > -20 && top < tileSize + 20
      if (!isNear) continue
      const text = nameOf(code, name)
      // A country whose name is wider than itself waits for a closer look.
      if (canvas.measureText(text).width > (country.right - country.left) * world) continue
      canvas.strokeText(text, left, top)
      canvas.fillText(text, left, top)
    }
  }
}
