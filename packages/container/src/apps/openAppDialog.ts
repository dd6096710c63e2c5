import { html, nothing } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { cutText } from '../cutText.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openDialog } from '../openDialog.js'
import { panelTemplate } from '../panelTemplate.js'
import { appIcon } from './appIcon.js'
import { appsStyles } from './appsStyles.js'

const words = {
  en: {
    title: 'Leave for another mini program?',
    text: (from: string, to: string) => `“${from}” wants to open “${to}”.`,
    open: 'Open',
  },
  zhCN: {
    title: '即将打开其他小程序',
    text: (from: string, to: string) => `“${from}”申请打开“${to}”小程序。`,
    open: '打开',
  },
}

/** A tap meant for the page must not land on a button that appeared under the finger. */
const armingTime = 500

export interface AppQuestion {
  /** The name of the app that asks. */
  from: string
  to: { name: string; icon?: string }
  /** The verified origin of the page that asks; undefined for the mini program itself. */
  origin: string | undefined
}

/** Asks whether one app may open another. @returns whether the person wants to */
export async function openAppDialog(
  { layer, language, messages }: DialogPlace,
  { from, to, origin }: AppQuestion,
  signal: AbortSignal,
): Promise<boolean> {
  const { title, text, open } = inLanguage(language, words)
  const openedAt = performance.now()
  adoptStyles(layer, [appsStyles])
  const agreed = await openDialog<boolean>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content: (close) =>
      panelTemplate({
        title,
        screen: 'open-app',
        body: html`<div class="app-question">
          ${appIcon(to)}
          <p><bdi>${text(cutText(from, 40), cutText(to.name, 40))}</bdi></p>
          ${origin ? html`<p class="permission-origin">${messages.permissionOrigin(origin)}</p>` : nothing}
        </div>`,
        buttons: html`<button
            class="weui-btn weui-btn_default"
            data-action="cancel"
            autofocus
            @click=${() => close(false)}
          >
            ${messages.cancel}
          </button>
          <button
            class="weui-btn weui-btn_primary"
            data-action="open"
            @click=${() => performance.now() - openedAt >= armingTime && close(true)}
          >
            ${open}
          </button>`,
      }),
  })
  return agreed ?? false
}
