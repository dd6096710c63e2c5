import { html, nothing } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { cutText } from '../cutText.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { moveByArrows } from '../moveByArrows.js'
import { openDialog } from '../openDialog.js'
import { sheetStyles } from '../sheetStyles.js'
import { appIcon } from './appIcon.js'
import { appsStyles } from './appsStyles.js'

const words = {
  en: { title: 'Running mini programs', here: 'Shown now' },
  zhCN: { title: '正在运行的小程序', here: '当前' },
}

export interface RunningApp {
  name: string
  icon?: string
  isShown: boolean
}

/** The apps that run, the one last used first. @returns the index of the one the person goes to */
export function openAppSwitcher(
  { layer, language, messages }: DialogPlace,
  apps: readonly RunningApp[],
  signal: AbortSignal,
): Promise<number | undefined> {
  const { title, here } = inLanguage(language, words)
  adoptStyles(layer, [sheetStyles, appsStyles])
  return openDialog<number | undefined>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content: (close) => html`
      <div class="weui-mask"></div>
      <div
        class="weui-half-screen-dialog weui-half-screen-dialog_show sheet"
        data-screen="running-apps"
        @keydown=${moveByArrows}
      >
        <div class="weui-half-screen-dialog__hd">
          <strong class="weui-half-screen-dialog__title sheet-title">${title}</strong>
        </div>
        <div class="weui-half-screen-dialog__bd">
          <ul class="running-apps">
            ${apps.map(
              (app, index) =>
                html`<li>
                  <button
                    class="running-app"
                    data-app=${app.name}
                    aria-current=${app.isShown}
                    @click=${() => close(index)}
                  >
                    ${appIcon(app)}
                    <span><bdi>${cutText(app.name, 40)}</bdi></span>
                    ${app.isShown ? html`<small>${here}</small>` : nothing}
                  </button>
                </li>`,
            )}
          </ul>
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
