/** Degrees between two lines, from the whole world to a few houses. */
const steps = [
  30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002,
]

/** CSS pixels between two lines at least. */
const leastDistance = 110

/** The distance of the lines at a zoom, in degrees, and how many decimals name them. */
export function graticuleAt(zoom: number): { step: number; decimals: number } {
  const pixelsPerDegree = (256 * 2 ** zoom) / 360
  const step = steps.findLast((each) => each * pixelsPerDegree >= leastDistance) ?? steps[0]!
  return { step, decimals: Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)) }
}

/** The multiples of `step` from `from` to `to`. */
export function multiplesIn(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step)
  const count = Math.max(0, Math.floor(to / step) - first + 1)
  return Array.from({ length: count }, (_, index) => (first + index) * step)
}

/** Such as `116.4°E`. */
export function degreesText(degrees: number, decimals: number, [plus, minus]: string): string {
  const size = Math.abs(degrees).toFixed(decimals)
  return `${size}°${Number(size) === 0 ? '' : degrees > 0 ? plus : minus}`
}
