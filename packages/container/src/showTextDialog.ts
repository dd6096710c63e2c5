import { html } from 'lit'
import type { DialogPlace } from './DialogPlace.js'
import { openDialog } from './openDialog.js'

/** Shows a text, selected, so that the person can copy it. */
export async function showTextDialog(
  { layer, messages }: DialogPlace,
  title: string,
  text: string,
): Promise<void> {
  await openDialog<void>({
    layer,
    label: title,
    dismissible: true,
    content: (close) => html`
      <div class="weui-mask"></div>
      <div class="weui-dialog">
        <div class="weui-dialog__hd"><strong class="weui-dialog__title">${title}</strong></div>
        <div class="weui-dialog__bd">
          <input
            class="modal-input"
            readonly
            autofocus
            .value=${text}
            aria-label=${title}
            @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
          />
        </div>
        <div class="weui-dialog__ft">
          <button
            class="weui-dialog__btn weui-dialog__btn_primary"
            data-action="done"
            @click=${() => close()}
          >
            ${messages.done}
          </button>
        </div>
      </div>
    `,
  })
}
