import type { Host } from '@miniview/host'
import { html } from 'lit'
import { adoptStyles } from './adoptStyles.js'
import { copyLink } from './copyLink.js'
import { cutText } from './cutText.js'
import { menuIcons } from './menuIcons.js'
import { moveByArrows } from './moveByArrows.js'
import { openAboutDialog } from './openAboutDialog.js'
import { openDialog } from './openDialog.js'
import { openSettingsDialog } from './openSettingsDialog.js'
import { openShareDialog } from './openShareDialog.js'
import type { ScreenServices } from './createMenuScreens.js'
import { sheetStyles } from './sheetStyles.js'

type Action = Exclude<keyof typeof menuIcons, 'app'>

/** What the capsule's dots offer; ends when that is done. */
export async function openCapsuleMenu(host: Host, services: ScreenServices): Promise<void> {
  const { place, linkTo, signal, toast, restart, users } = services
  const { messages } = place()
  const { app } = host
  const inbox = await host.inbox()
  const switchApp = services.switchApp()

  const actions: Record<Action, () => Promise<void>> = {
    share: () => openShareDialog(app.name, host.share('menu'), services),
    shareAsPost: () => openShareDialog(app.name, host.shareToTimeline(), services),
    async copyLink() {
      const { path, ...title } = await host.copiedLink()
      if (await copyLink(place(), { link: linkTo(path), ...title })) toast(messages.copied)
    },
    async inbox() {
      const { openInboxScreen } = await import('./inbox/openInboxScreen.js')
      await openInboxScreen(place(), inbox!, signal)
    },
    settings: async () => openSettingsDialog(place(), await host.settings(), signal),
    async switchUser() {
      const { switchUser } = await import('./switchUser.js')
      if (await switchUser(place(), users!, signal)) await restart()
    },
    switchApp: async () => switchApp?.(),
    restart,
    about: () => openAboutDialog(place(), host, signal),
  }
  const groups: Action[][] = [
    [
      ...(host.offersShare('shareAppMessage') ? (['share'] as const) : []),
      ...(host.offersShare('shareTimeline') ? (['shareAsPost'] as const) : []),
      ...(host.offersCopyLink() ? (['copyLink'] as const) : []),
    ],
    [
      // Who subscribed to nothing has no use for it.
      ...(inbox?.isUsed() ? (['inbox'] as const) : []),
      'settings',
      ...(users ? (['switchUser'] as const) : []),
      ...(switchApp ? (['switchApp'] as const) : []),
      'restart',
      'about',
    ],
  ]
  const chosen = await chooseAction(app.name, groups, services)
  await (chosen && actions[chosen]())
}

function chooseAction(
  appName: string,
  groups: readonly Action[][],
  { place, signal }: ScreenServices,
): Promise<Action | undefined> {
  const { layer, messages } = place()
  adoptStyles(layer, [sheetStyles])
  return openDialog<Action | undefined>({
    layer,
    label: messages.menu,
    dismissible: true,
    signal,
    content: (close) => html`
      <div class="weui-mask"></div>
      <div
        class="weui-half-screen-dialog weui-half-screen-dialog_show sheet"
        @keydown=${moveByArrows}
      >
        <div class="weui-half-screen-dialog__hd">
          <strong class="weui-half-screen-dialog__title sheet-title"
            ><bdi>${cutText(appName, 40)}</bdi></strong
          >
        </div>
        <div class="weui-half-screen-dialog__bd">
          ${groups.map(
            (actions) => html`
              <div class="menu-group">
                ${actions.map(
                  (action) => html`
                    <button class="menu-item" data-action=${action} @click=${() => close(action)}>
                      <span class="menu-icon">${menuIcons[action]}</span>
                      <span>${messages[action]}</span>
                    </button>
                  `,
                )}
              </div>
            `,
          )}
        </div>
        <div class="weui-half-screen-dialog__ft">
          <button
            class="weui-btn weui-btn_default"
            data-action="cancel"
            @click=${() => close(undefined)}
          >
            ${messages.cancel}
          </button>
        </div>
      </div>
    `,
  })
}
