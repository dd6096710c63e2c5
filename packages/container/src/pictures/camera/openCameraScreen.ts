import type { CameraRefusal, ChosenMedia, MediaRequest } from '@miniview/host'
import { html } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { adoptStyles } from '../../adoptStyles.js'
import type { DialogPlace } from '../../DialogPlace.js'
import { inLanguage } from '../../messages.js'
import { openScreen } from '../../openScreen.js'
import { originalBoxStyles } from '../originalBox.js'
import { cameraStyles } from './cameraStyles.js'
import { CameraView } from './CameraView.js'
import { cameraWords } from './cameraWords.js'

/**
 * A camera that fills the container: the person takes a photo or records a video, looks at it, and uses it or
 * takes another one. The camera is let go when the screen closes, for whatever reason.
 *
 * @returns why there is no camera, where the browser gives none
 */
export async function openCameraScreen(
  place: DialogPlace,
  request: MediaRequest,
  signal: AbortSignal,
): Promise<ChosenMedia | CameraRefusal | undefined> {
  const words = inLanguage(place.language, cameraWords)
  const closed = new AbortController()
  adoptStyles(place.layer, [cameraStyles, originalBoxStyles])
  try {
    return await openScreen<ChosenMedia | CameraRefusal | undefined>(place, {
      label: words.camera,
      immersive: true,
      signal,
      content: (close) => {
        const view = new CameraView({
          request,
          words,
          language: place.language,
          close,
          signal: AbortSignal.any([signal, closed.signal]),
        })
        return html`<div
          class="camera"
          ${ref((root) => root && view.show(root as HTMLElement))}
        ></div>`
      },
    })
  } finally {
    closed.abort()
  }
}
