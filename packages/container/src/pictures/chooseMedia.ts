import { loadOnce } from '@miniview/host'
import type { CameraRefusal, ChosenMedia, MediaRequest } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { chooseSource } from './chooseSource.js'
import { confirmMedia } from './confirmMedia.js'
import { keepAccepted } from './keepAccepted.js'
import { pickFiles } from './pickFiles.js'
import { tellCameraRefusal } from './tellCameraRefusal.js'

const camera = loadOnce(() => import('./camera/openCameraScreen.js'))

/** Album or camera, and then one of them. */
export async function chooseMedia(
  place: DialogPlace,
  request: MediaRequest,
  signal: AbortSignal,
): Promise<ChosenMedia | CameraRefusal | undefined> {
  const source = await chooseSource(place, request, signal)
  if (source === undefined) return undefined
  if (source === 'album') return chooseFromAlbum(place, request, signal)
  const { openCameraScreen } = await camera()
  const taken = await openCameraScreen(place, request, signal)
  if (typeof taken === 'string') await tellCameraRefusal(place, taken, signal)
  return taken
}

async function chooseFromAlbum(
  place: DialogPlace,
  { kinds, kindOf, count, sizes }: MediaRequest,
  signal: AbortSignal,
): Promise<ChosenMedia | undefined> {
  const accept = kinds.map((kind) => `${kind}/*`).join(',')
  const picked = await pickFiles(place, { accept, count }, signal)
  if (!picked) return undefined
  const isKept = async (file: File) => (await kindOf(file)) !== undefined
  const { kept: files, leftOut } = await keepAccepted(place, { picked, count, isKept, signal })
  const isOpen = new Set(sizes).size > 1
  if (!isOpen || files.length === 0) return { files, isOriginal: false }
  return confirmMedia(place, { files, leftOut, kindOf, signal })
}
