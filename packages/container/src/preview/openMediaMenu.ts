import type { AlbumFile } from '@miniview/host'
import { copyLink } from '../copyLink.js'
import { showActionSheetDialog } from '../showActionSheetDialog.js'
import type { MenuPlace } from './MenuPlace.js'
import { previewWords } from './previewWords.js'
import { saveToAlbum } from './saveToAlbum.js'
import { swallowPressClick } from './swallowPressClick.js'

export interface MediaMenu {
  type: 'image' | 'video'
  /** Absent where it is seen already. */
  preview?(): void
  /** Reads it to save it; absent where nothing can. */
  read?(): Promise<AlbumFile>
  /** Its address on the web; undefined for a file. */
  link: string | undefined
}

/** What a person can do with a picture or film; ends when that is done. */
export async function openMediaMenu(
  { type, preview, read, link }: MediaMenu,
  { place, toast, signal }: MenuPlace,
): Promise<void> {
  const { language, messages } = place()
  const words = previewWords(language)

  const actions = new Map<string, () => unknown>()
  if (preview) actions.set(words.preview, preview)
  if (read) actions.set(type === 'image' ? words.saveImage : words.saveVideo, () => save(read))
  if (link !== undefined) actions.set(messages.copyLink, () => copy(link))
  if (actions.size === 0) return
  swallowPressClick()
  const sheet = { itemList: [...actions.keys()], itemColor: '#000000' }
  const chosen = await showActionSheetDialog(place(), sheet, signal)
  if (chosen !== undefined) await [...actions.values()][chosen]!()

  async function save(readFile: () => Promise<AlbumFile>) {
    try {
      if (await saveToAlbum(await readFile(), signal)) toast(words.saved)
    } catch {
      toast(words.notSaved)
    }
  }

  async function copy(address: string) {
    if (await copyLink(place(), { link: address })) toast(messages.copied)
  }
}
