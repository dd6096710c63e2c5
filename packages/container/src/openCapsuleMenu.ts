import { toPageUrl } from '@miniview/host'
import type { Host } from '@miniview/host'
import { openAboutDialog } from './openAboutDialog.js'
import { openSettingsDialog } from './openSettingsDialog.js'
import { showActionSheetDialog } from './showActionSheetDialog.js'
import { showShareCard } from './showShareCard.js'
import type { SharePlace } from './showShareCard.js'

export interface CapsuleMenuOptions extends SharePlace {
  host: Host
}

/** What the capsule's dots offer. */
export async function openCapsuleMenu(options: CapsuleMenuOptions) {
  const { place, host, linkTo, copy } = options
  const { messages } = place

  async function share() {
    await showShareCard(options, await host.share('menu'))
  }

  async function shareAsPost() {
    const content = await host.shareToTimeline()
    if (content) await showShareCard(options, content)
  }

  async function copyLink() {
    const page = host.router.top()
    page?.webView?.flush()
    await copy(linkTo(page ? toPageUrl(page) : ''))
  }

  const { permissions, app } = host
  const settings = { appName: app.name, grants: permissions.all(), change: permissions.set }
  const items: (readonly [label: string, run: () => Promise<void>])[] = [
    [messages.share, share],
    ...(host.router.top()?.logic.has('onShareTimeline')
      ? [[messages.shareAsPost, shareAsPost] as const]
      : []),
    [messages.copyLink, copyLink],
    [messages.settings, () => openSettingsDialog(place, settings)],
    [messages.about, () => openAboutDialog(place, host)],
  ]
  const itemList = items.map(([label]) => label)
  const chosen = await showActionSheetDialog(place, { itemList, itemColor: '#000000' })
  if (chosen !== undefined) await items[chosen]?.[1]()
}
