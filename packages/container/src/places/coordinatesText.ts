import type { Coordinates } from '@miniview/host'

/** Such as `39.90420° N, 116.40740° E (GCJ-02)`: a metre more or less, as the APIs have it. */
export function coordinatesText({ latitude, longitude }: Coordinates): string {
  const text = (degrees: number, [plus, minus]: readonly [string, string]) =>
    `${Math.abs(degrees).toFixed(5)}° ${degrees < 0 ? minus : plus}`
  return `${text(latitude, ['N', 'S'])}, ${text(longitude, ['E', 'W'])} (GCJ-02)`
}
