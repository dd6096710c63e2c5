import { toDashes } from '../runtime/toDashes.js'
import { toInlineStyle } from '../runtime/toInlineStyle.js'

/** CSS values by the names of their properties, in camel case. All transforms are one property. */
export type Frame = Map<string, string>

const transformName =
  /^(?:matrix(?:3d)?|rotate(?:3d|[XYZ])?|scale(?:3d|[XYZ])?|skew[XY]?|translate(?:3d|[XYZ])?)$/

const lengthNames = new Set(['width', 'height', 'top', 'left', 'bottom', 'right'])

/** Whether a name is that of a transform function. */
export const isTransform = (name: string) => transformName.test(name)

/** Whether a number stands for pixels in the property. */
export const isLength = (name: string) => lengthNames.has(name)

/** Adds a transform function, after those that are there. */
export function addTransform(frame: Frame, name: string, args: readonly unknown[]): void {
  const values = args.map((value, index) => toValue(value, unitOf(name, index)))
  const others = frame.get('transform') ?? ''
  frame.set('transform', `${others} ${name}(${values.join(', ')})`.trim())
}

/** Adds the value of a property. */
export function addStyle(frame: Frame, name: string, value: unknown): void {
  const property = name.startsWith('--') ? name : toCamelCase(name)
  frame.set(property, toValue(value, isLength(property) ? 'px' : ''))
}

/** The name of a property as style declarations know it. */
export const toPropertyName = (name: string) => (name.startsWith('--') ? name : toDashes(name))

function toValue(value: unknown, unit: string): string {
  const text = String(value)
  const isNumber = text.trim() !== '' && !Number.isNaN(Number(text))
  return isNumber ? `${text}${unit}` : toInlineStyle(text)
}

function unitOf(name: string, index: number): string {
  if (name === 'rotate3d') return index === 3 ? 'deg' : ''
  if (/^(?:rotate|skew)/.test(name)) return 'deg'
  return name.startsWith('translate') ? 'px' : ''
}

function toCamelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_match, letter: string) => letter.toUpperCase())
}
