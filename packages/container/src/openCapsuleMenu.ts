import { toPageUrl } from '@miniview/host'
import type { Host } from '@miniview/host'
import type { DialogPlace } from './DialogPlace.js'
import { openAboutDialog } from './openAboutDialog.js'
import { openSettingsDialog } from './openSettingsDialog.js'
import { openShareDialog } from './openShareDialog.js'
import { showActionSheetDialog } from './showActionSheetDialog.js'

export interface CapsuleMenuOptions {
  place: DialogPlace
  host: Host
  /** Makes the complete address that opens a page. */
  linkTo(pageUrl: string): string
  /** Puts a text on the clipboard and tells the person. */
  copy(text: string): Promise<void>
}

/** What the capsule's dots offer. */
export async function openCapsuleMenu({ place, host, linkTo, copy }: CapsuleMenuOptions) {
  const { messages } = place

  async function share() {
    const { title, path, imageUrl } = await host.share('menu')
    const card = { title, link: linkTo(path), ...(imageUrl && { imageUrl }) }
    await openShareDialog(place, card, copy)
  }

  async function copyLink() {
    const page = host.router.top()
    page?.webView?.flush()
    await copy(linkTo(page ? toPageUrl(page) : ''))
  }

  const { permissions, app } = host
  const settings = { appName: app.name, grants: permissions.all(), change: permissions.set }
  const items: [label: string, run: () => Promise<void>][] = [
    [messages.share, share],
    [messages.copyLink, copyLink],
    [messages.settings, () => openSettingsDialog(place, settings)],
    [messages.about, () => openAboutDialog(place, host)],
  ]
  const itemList = items.map(([label]) => label)
  const chosen = await showActionSheetDialog(place, { itemList, itemColor: '#000000' })
  if (chosen !== undefined) await items[chosen]?.[1]()
}
