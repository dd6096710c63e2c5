export interface SliderRange {
  min: number
  max: number
  step: number
}

/** The value of the steps between the ends that is nearest. A step that is no positive number is 1. */
export function toSliderValue(value: number, { min, max, step }: SliderRange): number {
  const size = step > 0 ? step : 1
  const steps = Math.round((value - min) / size)
  // What is a fraction of ten must not show the errors of binary fractions.
  const nearest = Number((min + steps * size).toFixed(decimalsOf(min, size)))
  return Math.max(min, Math.min(nearest, max))
}

function decimalsOf(...numbers: readonly number[]): number {
  return Math.max(...numbers.map((number) => String(number).split('.')[1]?.length ?? 0))
}
