import { onTestFinished } from 'vitest'

type Found = PositionCallback
type Failed = PositionErrorCallback

/** A device that the test moves: its positions and failures, and who still watches it. */
export interface FakeGeolocation {
  /** Calls that wait for a position, with their options. */
  asked: { found: Found; failed: Failed; options: PositionOptions }[]
  watches: Map<number, { found: Found; failed: Failed }>
  move(coords: Partial<GeolocationCoordinates>): void
  fail(code: number): void
}

/** Puts it in the place of the browser's own, until the test ends. */
export function useFakeGeolocation(): FakeGeolocation {
  const before = Object.getOwnPropertyDescriptor(navigator, 'geolocation')
  const asked: FakeGeolocation['asked'] = []
  const watches: FakeGeolocation['watches'] = new Map()
  let last = 0
  const waiting = () => [...asked.splice(0), ...watches.values()]
  const geolocation = {
    getCurrentPosition: (found: Found, failed: Failed, options: PositionOptions) =>
      void asked.push({ found, failed, options }),
    watchPosition(found: Found, failed: Failed) {
      watches.set(++last, { found, failed })
      return last
    },
    clearWatch: (id: number) => void watches.delete(id),
  }
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: geolocation })
  onTestFinished(() => {
    if (before) Object.defineProperty(navigator, 'geolocation', before)
    else delete (navigator as { geolocation?: unknown }).geolocation
  })
  return {
    asked,
    watches,
    move(coords) {
      const position = { coords: { ...nowhere, ...coords }, timestamp: 0 } as GeolocationPosition
      for (const { found } of waiting()) found(position)
    },
    fail(code) {
      for (const { failed } of waiting()) failed({ code } as GeolocationPositionError)
    },
  }
}

const nowhere = {
  latitude: 0,
  longitude: 0,
  accuracy: 10,
  speed: null,
  altitude: null,
  altitudeAccuracy: null,
  heading: null,
}
