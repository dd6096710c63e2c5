import { html } from 'lit'
import type { DialogPlace } from './DialogPlace.js'
import { inLanguage } from './messages.js'
import { openDialog } from './openDialog.js'
import { panelTemplate } from './panelTemplate.js'

const words = {
  en: {
    title: 'Tap to continue',
    text: 'The browser asks for a tap of yours first.',
    go: 'Continue',
  },
  zhCN: { title: '轻触以继续', text: '浏览器要求您先轻触一次。', go: '继续' },
}

/**
 * Runs what a browser allows only in a person's tap, such as opening a file picker. Where the tap that
 * led to the call is too long ago, or was spent already, a button asks for another one.
 *
 * @returns what `act` returned, or undefined where the person went without
 */
export async function continueByTap<T>(
  { layer, language, messages }: DialogPlace,
  act: () => T,
  signal: AbortSignal,
): Promise<T | undefined> {
  if (signal.aborted) return undefined
  // Browsers that do not tell are asked by trying.
  if (navigator.userActivation?.isActive ?? true) {
    try {
      return act()
    } catch (error) {
      if ((error as Error).name !== 'NotAllowedError') throw error
    }
  }
  const { title, text, go } = inLanguage(language, words)
  return openDialog<T | undefined>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content: (close) =>
      panelTemplate({
        title,
        body: text,
        buttons: html`<button
            class="weui-btn weui-btn_default"
            data-action="cancel"
            @click=${() => close(undefined)}
          >
            ${messages.cancel}
          </button>
          <button
            class="weui-btn weui-btn_primary"
            data-action="continue"
            autofocus
            @click=${() => close(act())}
          >
            ${go}
          </button>`,
      }),
  })
}
