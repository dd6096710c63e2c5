import type { Coordinates } from './location/Coordinates.js'

/** The screens on which a person looks at places. Coordinates are gcj02, as the APIs have them. */
export interface PlaceScreens {
  /**
   * Lets the person choose a place on a map.
   *
   * @returns undefined where the person left without one
   */
  chooseLocation(request: PlaceRequest, signal: AbortSignal): Promise<ChosenPlace | undefined>
  /** Shows a place on a map, in place of the one before; ends when it is on the screen. */
  openLocation(place: ShownPlace, signal: AbortSignal): Promise<void>
}

export interface PlaceRequest {
  /** Where the map begins; undefined for where the device is. */
  center: Coordinates | undefined
  locate: Locate
}

/** Where the device is. @throws ApiError where the browser does not tell */
export type Locate = (signal: AbortSignal) => Promise<Coordinates>

export interface ChosenPlace extends Coordinates {
  /** Empty where nobody named it. */
  name: string
  address: string
}

export interface ShownPlace extends ChosenPlace {
  /** From 5, the whole of a large country, to 18, a few streets. */
  scale: number
  locate: Locate
}
