import type { GeneralComponent } from 'glass-easel'
import { loadPlayer } from './loadPlayer.js'
import { whilePageLives } from './whilePageLives.js'

/** What pages and components have to animate elements of theirs by keyframes. */
export const keyframeMethods = {
  animate: onFirstUse('animate'),
  clearAnimation: onFirstUse('clearAnimation'),
}

function onFirstUse(name: 'animate' | 'clearAnimation') {
  return function (this: { _$: GeneralComponent }, ...given: unknown[]): void {
    const component = this._$
    // What the caller changes from now on comes too late, as on the platform.
    const args = given.map((each) => (typeof each === 'function' ? each : structuredClone(each)))
    whilePageLives(name, component, async () => {
      const player = await loadPlayer()
      await player[name](component, args)
    })
  }
}
