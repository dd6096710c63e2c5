import type { DialogPlace } from './DialogPlace.js'
import { showTextDialog } from './showTextDialog.js'

/**
 * Puts a link on the clipboard. With a title, what takes formatted text gets a link of that title.
 *
 * @returns false where the browser refuses; the link was then shown, so that the person can copy it by hand
 */
export async function copyLink(
  place: DialogPlace,
  { link, title }: { link: string; title?: string },
): Promise<boolean> {
  try {
    if (title === undefined) await navigator.clipboard.writeText(link)
    else await navigator.clipboard.write([titledLink(link, title)])
    return true
  } catch {
    await showTextDialog(place, place.messages.copyLink, link)
    return false
  }
}

function titledLink(link: string, title: string): ClipboardItem {
  const anchor = document.createElement('a')
  anchor.href = link
  anchor.textContent = title
  return new ClipboardItem({ 'text/plain': link, 'text/html': anchor.outerHTML })
}
