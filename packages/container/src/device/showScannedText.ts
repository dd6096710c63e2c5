import { css, html, nothing } from 'lit'
import { adoptStyles } from '../adoptStyles.js'
import { copyLink } from '../copyLink.js'
import type { DialogPlace } from '../DialogPlace.js'
import { inLanguage } from '../messages.js'
import { openDialog } from '../openDialog.js'

const words = {
  en: { title: 'Scanned', copy: 'Copy', open: 'Open' },
  zhCN: { title: '扫描结果', copy: '复制', open: '打开' },
}

const styles = css`
  .scanned-text {
    display: block;
    max-height: 40vh;
    overflow: auto;
    font-size: 17px;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: text;
  }
`

/** Shows what a code says. Whatever it says, it is only shown; an address opens apart from the shell. */
export async function showScannedText(
  place: DialogPlace,
  text: string,
  toast: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { layer, language, messages } = place
  const { title, copy, open } = inLanguage(language, words)
  adoptStyles(layer, [styles])

  const isCopied = await openDialog<boolean>({
    layer,
    label: title,
    dismissible: true,
    signal,
    content: (close) => html`
      <div class="weui-mask"></div>
      <div class="weui-half-screen-dialog weui-half-screen-dialog_show">
        <div class="weui-half-screen-dialog__hd">
          <strong class="weui-half-screen-dialog__title">${title}</strong>
        </div>
        <div class="weui-half-screen-dialog__bd">
          <bdi class="scanned-text" tabindex="0">${text}</bdi>
        </div>
        <div class="weui-half-screen-dialog__ft permission-buttons">
          <button
            class="weui-btn weui-btn_default"
            data-action="copy"
            autofocus
            @click=${() => close(true)}
          >
            ${copy}
          </button>
          ${
            isWebAddress(text)
              ? html`<a
                  class="weui-btn weui-btn_primary"
                  data-action="open"
                  href=${text}
                  target="_blank"
                  rel="noopener noreferrer"
                  @click=${() => close(false)}
                  >${open}</a
                >`
              : nothing
          }
        </div>
      </div>
    `,
  })
  if (isCopied && (await copyLink(place, { link: text }))) toast(messages.copied)
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
