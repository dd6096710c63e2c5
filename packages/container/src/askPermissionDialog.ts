import type { PermissionQuestion } from '@miniview/host'
import { html, nothing } from 'lit'
import { cutText } from './cutText.js'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

/** A tap meant for the page must not land on a button that appeared under the finger. */
const armingTime = 500

/** Texts from the app are cut, so that they cannot push the buttons off the screen. */
const maxName = 40
const maxDescription = 120

/** Asks for a permission. @returns undefined where the person closed it without an answer */
export function askPermissionDialog(
  { layer, messages }: DialogPlace,
  { appName, scope, description, origin }: PermissionQuestion,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const openedAt = performance.now()
  const title = messages.permissionTitle(cutText(appName, maxName))
  return openDialog<boolean>({
    layer,
    label: `${title} ${messages.scope[scope]}`,
    dismissible: true,
    signal,
    content: (close) => {
      const allow = () => performance.now() - openedAt >= armingTime && close(true)
      return html`
        <div class="weui-mask"></div>
        <div class="weui-half-screen-dialog weui-half-screen-dialog_show">
          <div class="weui-half-screen-dialog__hd">
            <strong class="weui-half-screen-dialog__title permission-title"
              ><bdi>${title}</bdi></strong
            >
          </div>
          <div class="weui-half-screen-dialog__bd permission-text">
            <p class="permission-scope">${messages.scope[scope]}</p>
            ${description ? html`<p>${messages.permissionPurpose}: <bdi>${cutText(description, maxDescription)}</bdi></p>` : nothing}
            ${origin ? html`<p class="permission-origin">${messages.permissionOrigin(origin)}</p>` : nothing}
          </div>
          <div class="weui-half-screen-dialog__ft permission-buttons">
            <button
              class="weui-btn weui-btn_default"
              data-action="deny"
              autofocus
              @click=${() => close(false)}
            >
              ${messages.deny}
            </button>
            <button class="weui-btn weui-btn_primary" data-action="allow" @click=${allow}>
              ${messages.allow}
            </button>
          </div>
        </div>
      `
    },
  })
}
