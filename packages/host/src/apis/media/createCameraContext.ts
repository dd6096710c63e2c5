import { componentContext } from '../../componentContext.js'
import { defineSync } from '../../defineApi.js'

const methods = ['takePhoto', 'startRecord', 'stopRecord', 'setZoom'] as const

export const createCameraContext = defineSync({
  name: 'createCameraContext',
  summary: 'Makes what controls the `camera` of a component, or of the page on top.',
  signature: "(component?: object) => import('./media/CameraContext.js').CameraContext",
  makes: { name: 'CameraContext', members: [...methods, 'onCameraFrame'] },
  run(context, component) {
    const names = [...methods, 'startFrames', 'stopFrames'] as const
    // A page has one camera, which needs no id.
    const { startFrames, stopFrames, ...camera } = componentContext(
      'camera',
      names,
      ['', component],
      context,
    )
    return {
      ...camera,
      onCameraFrame: (listener: unknown) => ({
        start: (options?: object) => startFrames({ ...options, listener }),
        stop: (options?: object) => stopFrames({ ...options, listener }),
      }),
    }
  },
})
