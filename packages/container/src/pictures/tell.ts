import type { DialogPlace } from '../DialogPlace.js'
import { showModalDialog } from '../showModalDialog.js'

/** Tells the person something, and ends when they have read it. */
export async function tell(
  place: DialogPlace,
  title: string,
  content: string,
  signal: AbortSignal,
): Promise<void> {
  const plain = { showCancel: false, cancelColor: '', confirmColor: '' } as const
  const modal = { ...plain, title, content, editable: false, placeholderText: '' }
  await showModalDialog(place, modal, signal)
}
