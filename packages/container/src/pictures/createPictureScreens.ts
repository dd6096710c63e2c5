import type { PictureScreens } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { loadOnce } from '@miniview/host'
import { chooseFiles } from './chooseFiles.js'
import { chooseMedia } from './chooseMedia.js'

const cropping = loadOnce(() => import('./openCropScreen.js'))

/** What a person chooses, takes and crops pictures with. */
export function createPictureScreens(place: () => DialogPlace): PictureScreens {
  return {
    chooseMedia: (request, signal) => chooseMedia(place(), request, signal),
    chooseFiles: (request, signal) => chooseFiles(place(), request, signal),
    async cropPicture(request, signal) {
      const { openCropScreen } = await cropping()
      return openCropScreen(place(), request, signal)
    },
  }
}
