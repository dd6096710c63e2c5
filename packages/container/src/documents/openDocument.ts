import type { DocumentScreens, ShownDocument } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { showSaveSheet } from './showSaveSheet.js'
import { showViewer } from './showViewer.js'
import { viewerOf } from './viewers.js'

/** One document is on the screen of a container; the next one takes its place. */
const shown = new WeakMap<HTMLElement, AbortController>()

/** Shows a document in its viewer, or offers to save what no viewer is for. See `DocumentScreens`. */
export function openDocument(
  place: DialogPlace,
  document: ShownDocument,
  signal: AbortSignal,
): ReturnType<DocumentScreens['openDocument']> {
  shown.get(place.layer)?.abort()
  const replaced = new AbortController()
  shown.set(place.layer, replaced)
  const ends = AbortSignal.any([signal, replaced.signal])
  const viewer = viewerOf(document.fileType)
  if (viewer) return showViewer(place, document, viewer, ends)
  void showSaveSheet(place, document, ends)
  return Promise.resolve('unsupported')
}
