import type { BuiltInInstance } from './BuiltIn.js'

const instances = new WeakMap<Element, BuiltInInstance>()

/** Remembers the behaviour of a built-in component's element. */
export function keepInstance(element: Element, instance: BuiltInInstance): void {
  instances.set(element, instance)
}

/** The behaviour of an element; undefined where it is no built-in component's. */
export function instanceOf(element: Element): BuiltInInstance | undefined {
  return instances.get(element)
}
