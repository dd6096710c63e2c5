import type { FileRequest } from '@miniview/host'
import type { DialogPlace } from '../DialogPlace.js'
import { keepAccepted } from './keepAccepted.js'
import { pickFiles } from './pickFiles.js'

/** The browser's own picker. */
export async function chooseFiles(
  place: DialogPlace,
  { accept, accepts: isKept, count }: FileRequest,
  signal: AbortSignal,
): Promise<readonly File[] | undefined> {
  const picked = await pickFiles(place, { accept, count }, signal)
  if (!picked) return undefined
  const { kept } = await keepAccepted(place, { picked, count, isKept, signal })
  return kept
}
