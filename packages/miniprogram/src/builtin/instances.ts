import type { BuiltInInstance } from './BuiltIn.js'

const key = Symbol('instance')

interface WithInstance extends Element {
  [key]?: BuiltInInstance
}

/** Remembers the behaviour of a built-in component's element. */
export function keepInstance(element: Element, instance: BuiltInInstance): void {
  // Thousands of elements in a map that holds them weakly would make each collection of garbage slow.
  ;(element as WithInstance)[key] = instance
}

/** The behaviour of an element; undefined where it is no built-in component's. */
export function instanceOf(element: Element): BuiltInInstance | undefined {
  return (element as WithInstance)[key]
}
