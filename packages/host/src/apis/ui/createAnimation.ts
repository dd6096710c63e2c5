import { animationMethods } from '../../animation/animationMethods.js'
import { createLateRecorder, loadRecorder } from '../../animation/lateRecorder.js'
import { defineSync } from '../../defineApi.js'

export const createAnimation = defineSync({
  name: 'createAnimation',
  summary: 'Records an animation; what its `export` gives is played by an `animation` attribute.',
  signature:
    "(options?: import('./animation/Animation.js').AnimationStepOptions) => import('./animation/Animation.js').Animation",
  makes: { name: 'Animation', members: [...animationMethods.keys(), 'step', 'export'] },
  prepare: loadRecorder,
  run: (_context, options) => createLateRecorder(options),
})
