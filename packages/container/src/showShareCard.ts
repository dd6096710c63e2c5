import type { ShareContent } from '@miniview/host'
import type { DialogPlace } from './DialogPlace.js'
import { openShareDialog } from './openShareDialog.js'

export interface SharePlace {
  place: DialogPlace
  /** Makes the complete address that opens a page. */
  linkTo(pageUrl: string): string
  /** Puts a text on the clipboard and tells the person. */
  copy(text: string): Promise<void>
}

/** Shows what a page shares. */
export async function showShareCard(
  { place, linkTo, copy }: SharePlace,
  { title, path, imageUrl }: ShareContent,
): Promise<void> {
  await openShareDialog(place, { title, link: linkTo(path), ...(imageUrl && { imageUrl }) }, copy)
}
