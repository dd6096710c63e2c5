import type { BuiltIn } from '../../../miniprogram/src/builtin/BuiltIn.js'
import { toDashes } from '../../../miniprogram/src/runtime/toDashes.js'

/** How templates write a property of a built-in component. */
export function attributeOf({ attributes = {} }: BuiltIn, property: string): string {
  return attributes[property] ?? toDashes(property)
}
