import type { BuiltInInstance } from './BuiltIn.js'

const reached = new WeakMap<MouseEvent, BuiltInInstance[]>()

/** Remembers that a tap came as far as a component; from the innermost outwards. */
export function tapReached(event: MouseEvent, instance: BuiltInInstance): void {
  const instances = reached.get(event)
  if (instances) instances.push(instance)
  else reached.set(event, [instance])
}

/** Lets the components that a tap reached act on it; after the template's listeners did. */
export function actOnTap(event: MouseEvent): void {
  for (const instance of reached.get(event) ?? []) instance.tapped?.(event)
}
