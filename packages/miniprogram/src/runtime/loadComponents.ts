import type { Components } from '@miniview/host'

/** Brings the built-in components, their attributes and what those take, for `canIUse`. */
export async function loadComponents(): Promise<Components> {
  return (await import('./components.js')).components
}
