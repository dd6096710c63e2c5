import type { Modal, ModalResult } from '@miniview/host'
import { html, nothing } from 'lit'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

/** `wx.showModal`: a question with one or two buttons. */
export async function showModalDialog(
  { layer, messages }: DialogPlace,
  modal: Modal,
  signal: AbortSignal,
): Promise<ModalResult> {
  const { title, content, showCancel, cancelColor, confirmColor, editable, placeholderText } = modal
  const result = await openDialog<ModalResult>({
    layer,
    label: title || content || messages.confirm,
    dismissible: false,
    // Escape answers like the cancel button; without one the person must confirm.
    ...(showCancel && { escape: { confirm: false } }),
    signal,
    content: (close) => {
      const cancel = () => close({ confirm: false })
      const confirm = (event: Event) => {
        event.preventDefault()
        const text = new FormData(event.target as HTMLFormElement).get('content')
        close({ confirm: true, ...(typeof text === 'string' && { content: text }) })
      }
      return html`
        <div class="weui-mask"></div>
        <form class="weui-dialog" @submit=${confirm}>
          ${title ? html`<div class="weui-dialog__hd"><strong class="weui-dialog__title">${title}</strong></div>` : nothing}
          <div class="weui-dialog__bd">
            ${
              editable
                ? html`<input
                    class="modal-input"
                    name="content"
                    autofocus
                    .value=${content}
                    placeholder=${placeholderText}
                    aria-label=${title || placeholderText}
                  />`
                : content
            }
          </div>
          <div class="weui-dialog__ft">
            ${
              showCancel
                ? html`<button
                    type="button"
                    class="weui-dialog__btn weui-dialog__btn_default"
                    style=${colorStyle(cancelColor, '#000000')}
                    data-action="cancel"
                    @click=${cancel}
                  >
                    ${modal.cancelText ?? messages.cancel}
                  </button>`
                : nothing
            }
            <button
              class="weui-dialog__btn weui-dialog__btn_primary"
              style=${colorStyle(confirmColor, '#576B95')}
              data-action="confirm"
              ?autofocus=${!editable}
            >
              ${modal.confirmText ?? messages.confirm}
            </button>
          </div>
        </form>
      `
    },
  })
  return result ?? { confirm: false }
}

/** The platform's default colours are left to the stylesheet, which knows the dark theme. */
function colorStyle(color: string, standard: string): string {
  const isColor = /^#[\da-f]{3,8}$/i.test(color)
  return isColor && color.toLowerCase() !== standard.toLowerCase() ? `color: ${color}` : ''
}
