import { readPicture } from '../canvas/readPicture.js'
import type { PictureServices } from '../canvas/readPicture.js'
import type { AlbumFile } from '../PreviewScreens.js'
import { albumFileOf, fileNameOf } from './albumFileOf.js'
import { dataUrlBlob } from './dataUrlBlob.js'

/**
 * A picture or film that is shown, as a file that can be saved: of the package, of the app's files, or of
 * a server of its `downloadFile` list.
 *
 * @throws ApiError
 */
export async function readMedia(path: string, services: PictureServices): Promise<AlbumFile> {
  const blob = /^data:/i.test(path) ? dataUrlBlob(path) : await readPicture(path, services)
  // A vector picture is a text: what shows it goes by its declared type too.
  if (blob.type.startsWith('image/svg+xml')) {
    return { blob, fileName: fileNameOf(path, 'image', '.svg') }
  }
  return albumFileOf(blob, path, ['image', 'video'])
}
