import { loadOnce } from '../loadOnce.js'
import type { Animation } from './Animation.js'

let create: ((options: unknown) => Animation) | undefined

/** Brings the recorder of animations; before code runs that names `createAnimation`. */
export const loadRecorder = loadOnce(async () => {
  create = (await import('./createRecorder.js')).createRecorder
})

/** @throws Error for an option of a wrong type, and where no script named `createAnimation` */
export function createLateRecorder(options: unknown): Animation {
  if (!create) {
    throw new Error('createAnimation: its code is not here, because no script names it in full.')
  }
  return create(options)
}
