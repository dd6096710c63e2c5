import type { DialogPlace } from './DialogPlace.js'
import type { Users } from './OpenOptions.js'
import { showActionSheetDialog } from './showActionSheetDialog.js'

/** Lets the developer choose who is signed in. @returns whether somebody was chosen */
export async function switchUser(
  place: DialogPlace,
  { list, change }: Users,
  signal: AbortSignal,
): Promise<boolean> {
  const itemList = list.map(({ name }) => name)
  const sheet = { alertText: place.messages.switchUser, itemList, itemColor: '#000000' }
  const index = await showActionSheetDialog(place, sheet, signal)
  if (index === undefined) return false
  change(list[index]!.id)
  return true
}
