import { css, html } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openDialog } from '../openDialog.js'
import { panelTemplate } from '../panelTemplate.js'

const words = {
  en: { title: 'Call this number?', call: 'Call' },
  zhCN: { title: '拨打电话', call: '呼叫' },
}

const styles = css`
  .phone-number {
    font-size: 22px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`

/** Shows a number, with a link that the system opens. @returns whether the person took it */
export async function callPhone(
  { layer, language, messages }: DialogPlace,
  phoneNumber: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { title, call } = inLanguage(language, words)
  adoptStyles(layer, [styles])
  const isCalled = await openDialog<boolean>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content: (close) =>
      panelTemplate({
        title,
        body: html`<bdi class="phone-number" dir="ltr">${phoneNumber}</bdi>`,
        buttons: html`<button
            class="weui-btn weui-btn_default"
            data-action="cancel"
            @click=${() => close(false)}
          >
            ${messages.cancel}
          </button>
          <a
            class="weui-btn weui-btn_primary"
            data-action="call"
            autofocus
            href=${telAddress(phoneNumber)}
            @click=${() => close(true)}
            >${call}</a
          >`,
      }),
  })
  return isCalled ?? false
}

/** What a number means to a telephone is data, not address; only its leading plus sign is both. */
function telAddress(phoneNumber: string): string {
  return `tel:${encodeURIComponent(phoneNumber).replace(/^%2B/, '+')}`
}
