import * as v from 'valibot'

/** A parameter that says how many pixels wide or high a part of a canvas is. */
export function sideLength(name: string) {
  return v.pipe(v.number(), v.minValue(1, `parameter.${name} should be at least 1;`))
}
