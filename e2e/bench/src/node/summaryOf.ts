import { quantile } from '../measures/quantile.js'

/** What many rounds say together. */
export interface Summary {
  median: number
  min: number
  max: number
}

export function summaryOf(values: readonly number[]): Summary {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) }
}

export function toText({ median, min, max }: Summary): string {
  return `${toNumber(median)} (${toNumber(min)}–${toNumber(max)})`
}

/** Three digits say as much as a measurement can. */
export function toNumber(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
