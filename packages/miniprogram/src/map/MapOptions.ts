import type { Coordinates, CoordinateType } from '@miniview/host'

/** What maps show beyond the outlines of the countries, which are built in. Nothing is needed. */
export interface MapOptions {
  tiles?: MapTiles
  /**
   * Finds places by what a person typed; the best first.
   *
   * @param near the middle of the map. All coordinates are gcj02, as the APIs have them.
   */
  search?(query: string, near: Coordinates, signal: AbortSignal): Promise<readonly NamedPlace[]>
  /** What is at a place. */
  reverseGeocode?(
    place: Coordinates,
    signal: AbortSignal,
  ): Promise<{ name?: string; address?: string } | undefined>
}

/** Pictures of the map, 256 × 256 CSS pixels each. */
export interface MapTiles {
  /** An https address with `{z}`, `{x}` and `{y}`, such as `https://tiles.example/{z}/{x}/{y}.png`. */
  url: string
  /** The line that whoever makes the pictures asks for; shown as text. */
  attribution?: string
  /** The largest zoom for which there are pictures. Default 19. */
  maxZoom?: number
  /** In what the pictures are drawn. Default `wgs84`; Chinese providers draw in `gcj02`. */
  coordinates?: CoordinateType
}

export interface NamedPlace extends Coordinates {
  name: string
  address?: string
}
