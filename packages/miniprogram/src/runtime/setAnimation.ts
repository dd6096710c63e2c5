import type { AnimationData } from '@miniview/host'
import type { GeneralComponent } from 'glass-easel'
import { loadPlayer } from './loadPlayer.js'
import { whilePageLives } from './whilePageLives.js'

const values = new WeakMap<GeneralComponent, unknown>()

/**
 * The `animation` attribute of an element was set to what an animation's `export` gave. It plays once
 * the page is drawn; a value without groups changes nothing.
 */
export function setAnimation(element: GeneralComponent, value: unknown): void {
  // A list that is drawn anew sets its values again.
  if (values.get(element) === value) return
  values.set(element, value)
  const { actions } = (value ?? {}) as Partial<AnimationData>
  if (!Array.isArray(actions) || actions.length === 0) return
  // A component with a virtual host has no element.
  if (!element.getBackendElement()) return
  whilePageLives('animation', element, async () => {
    const { playActions } = await loadPlayer()
    await playActions(element, actions)
  })
}
